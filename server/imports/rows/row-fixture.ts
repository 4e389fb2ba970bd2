import type { DetectedFile } from "../file/detected";
import { headerName } from "../file/header";
import type { CustomerRecord } from "../kinds/customers/record";
import { readMapping } from "../read-mapping";
import type { StagedRecord } from "../record";
import { resolveMapping, type WorkspaceDefaults } from "../resolve-mapping";
import { rowValidator, type RowResult } from "../validate";

const FILE: Omit<DetectedFile, "headers"> = {
  dialect: { encoding: "utf-8", delimiter: ",", decimal: "point" },
  lineEnd: "lf",
  dateOrder: "iso",
  unnamed: [],
  sample: [],
};

/** For tests: one row, its cells by header, read with a mapping that says only what the test is about. */
export function readRow(cells: Record<string, string>, mapping: object, workspace: Partial<WorkspaceDefaults> = {}): RowResult {
  const headers = Object.keys(cells).map(headerName);
  const defaults = { currency: "EUR", timeZone: "Europe/Paris", rates: new Map(), ...workspace };
  const read = readMapping(mapping);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const check = resolveMapping(read.mapping, { ...FILE, headers }, defaults);
  if (!check.ok) throw new Error(check.problems.map(({ code, column }) => `${code} ${column ?? ""}`).join("; "));
  return rowValidator(check.resolved, check.readRow)({ rowNumber: 2, lineNumber: 2, cells: Object.values(cells), refusal: null });
}

/** A subscription file: id, amount and start, and the columns of the test beside them. */
export function readSubscriptionRow(cells: Record<string, string>, columns: Record<string, unknown>, rest: Record<string, unknown> = {}): RowResult {
  return readRow(
    { id: "C-1", amount: "30", start: "2024-01-31", ...cells },
    {
      columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" }, ...columns },
      amountUnit: "major",
      ...rest,
      constants: { currency: "EUR", interval: "month", as_of: "2024-09-30", ...(rest.constants as object | undefined) },
    },
  );
}

/** The record of a row that is expected to be taken; that of a customer unless the test says otherwise. */
export function recordOf<Kind extends StagedRecord = CustomerRecord>(result: RowResult): Kind {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join(", "));
  return result.record as Kind;
}

export function codesOf(result: RowResult): string[] {
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}
