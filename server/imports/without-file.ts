import type { StoredFile } from "./stored";

/** Stands for the file of an import that came from elsewhere, such as the demo: it has a history and an undo, but nothing to map. */
export function withoutFile(rowCount: number): StoredFile {
  const dialect = { encoding: "utf-8", delimiter: ",", decimal: "point" } as const;
  return {
    file: { dialect, lineEnd: "lf", dateOrder: "iso", headers: [], unnamed: [], sample: [] },
    suggestion: { mapping: { version: 1, kind: "customers", dialect, columns: {}, constants: {}, statusValues: {}, complete: false }, columns: [], missing: [], confirm: [] },
    rowCount,
    notices: [],
  };
}
