import { oneSpace } from "@/common/one-space";
import { parseRows } from "../file/parse";
import type { RowRead } from "../kinds/kind";
import type { SayProgress } from "../progress";
import { fingerprint, type StagedRecord } from "../record";
import type { Problem } from "../refusal";
import type { ResolvedMapping } from "../resolve-mapping";
import { rowValidator } from "../validate";
import type { RowNotices } from "./row-notices";
import { storableJson, storableText } from "./storable";

/** The columns of the table `staged`, in the order in which `stagedRows` gives them. */
export const stagedColumns = "row_number int, external_id text, fingerprint text, record jsonb, problems jsonb, cells jsonb";

type Source = { bytes: AsyncIterable<Buffer>; resolved: ResolvedMapping; readRow: RowRead; idAt: number | undefined; rowCount: number; say: SayProgress; notices: RowNotices };

/** Each row of the file as it is staged: read and typed, or with everything that is wrong with it. */
export async function* stagedRows({ bytes, resolved, readRow, idAt, rowCount, say, notices }: Source) {
  const validate = rowValidator(resolved, readRow);
  let done = 0;
  for await (const row of parseRows(bytes, resolved.dialect)) {
    const result = validate(row);
    const cells = storableJson(row.cells);
    if (result.ok) {
      notices.add(result.notices);
      yield accepted(row.rowNumber, result.record, cells);
    } else yield refused(row.rowNumber, idAt === undefined ? undefined : row.cells[idAt], result.refusals, cells);
    done += 1;
    await say({ stage: "reading", done, total: rowCount });
  }
}

function accepted(rowNumber: number, record: StagedRecord, cells: string) {
  const clean = { ...record, external_id: storableText(record.external_id) };
  return [rowNumber, clean.external_id, fingerprint(record), storableJson(searchable(clean)), null, cells];
}

function refused(rowNumber: number, id: string | undefined, problems: Problem[], cells: string) {
  const externalId = id === undefined ? null : storableText(id.trim()).slice(0, 200);
  return [rowNumber, externalId, null, null, storableJson(problems), cells];
}

/** Lower-case twins are made here and not in SQL, whose lower() depends on how the database was created. */
function searchable(record: StagedRecord): object {
  const twins = Object.entries(record).flatMap(([key, value]) => (searched.has(key) ? [[`${key}_lc`, typeof value === "string" ? twinOf(key, value) : null]] : []));
  return { ...record, ...Object.fromEntries(twins) };
}

/** Emails are compared as well, as they are written. */
const twinOf = (key: string, value: string): string => (key === "name" ? oneSpace(value.toLowerCase()) : value.toLowerCase());
const searched: ReadonlySet<string> = new Set(["name", "email"]);
