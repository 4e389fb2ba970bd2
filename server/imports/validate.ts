import type { ParsedRow } from "./file/parse";
import type { RowRead } from "./kinds/kind";
import type { StagedRecord } from "./record";
import type { ImportNotice, ImportRefusal } from "./refusal";
import type { ResolvedMapping } from "./resolve-mapping";
import { RowReader } from "./rows/row-reader";

export type RowResult =
  | { ok: true; record: StagedRecord; notices: ImportNotice[] }
  | { ok: false; refusals: ImportRefusal[] };

/** Turns rows into records, or says everything that is wrong with a row at once. */
export function rowValidator(resolved: ResolvedMapping, readRow: RowRead): (row: ParsedRow) => RowResult {
  const reader = new RowReader(resolved);
  return (row) => {
    if (row.refusal) return { ok: false, refusals: [row.refusal] };
    reader.start(row);
    const record = readRow(reader);
    return reader.refusals.length > 0 ? { ok: false, refusals: reader.refusals } : { ok: true, record, notices: reader.notices };
  };
}
