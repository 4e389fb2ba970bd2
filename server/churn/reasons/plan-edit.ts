import type { ReasonRow } from "@/db/schema";
import { Refusal } from "@/server/errors";
import type { EditReasons } from "./input";
import { alike, countsAs, rawOf, sameWords, type Words } from "./words";

type Edit = { before: ReasonRow[]; after: ReasonRow[] };

/**
 * What an edit makes of the map: the rows it touches, as they were and as they are. Works on all reasons ever told, each
 * with what it counts as. Two reasons never become one but by a merge.
 *
 * @throws Refusal of what is not there, of a name that is taken, of nothing to do
 */
export function planEdit(rows: readonly ReasonRow[], edit: EditReasons): Edit {
  if (edit.action === "split") {
    const row = rows.find((candidate) => sameWords(rawOf(candidate), edit.raw));
    if (!row?.to) throw new Refusal("NOT_FOUND", "notFound", {}, "not found: a mapped reason");
    if (rows.some((other) => other !== row && sameWords(countsAs(other), edit.raw))) throw taken(edit.raw);
    return { before: [row], after: [{ ...row, to: null }] };
  }
  const of = rows.filter((row) => sameWords(countsAs(row), edit.of));
  if (of.length === 0) throw new Refusal("NOT_FOUND", "notFound", {}, "not found: a reason");
  const touched = (to: (row: ReasonRow) => ReasonRow["to"]): Edit => ({ before: of, after: of.map((row) => ({ ...row, to: plain(row, to(row)) })) });
  if (edit.action === "kind") return touched((row) => ({ ...countsAs(row), kind: edit.kind }));
  if (edit.action === "rename") {
    if (sameWords(edit.of, edit.to)) throw new Refusal("INVALID", "reasonSame");
    const other = rows.map(countsAs).find((words) => !sameWords(words, edit.of) && alike(words, edit.to));
    if (other) throw taken(other);
    return touched((row) => ({ ...edit.to, kind: row.to?.kind ?? null }));
  }
  if (sameWords(edit.of, edit.into)) throw new Refusal("INVALID", "reasonSame");
  const target = rows.find((row) => sameWords(countsAs(row), edit.into));
  if (!target) throw new Refusal("NOT_FOUND", "notFound", {}, "not found: the reason to merge into");
  return touched(() => ({ ...countsAs(target), kind: target.to?.kind ?? null }));
}

/** What counts as itself, and as each cancellation says, needs no row. */
const plain = (row: ReasonRow, to: ReasonRow["to"]): ReasonRow["to"] => (to && to.kind === null && sameWords(to, rawOf(row)) ? null : to);

const taken = ({ category, reason }: Words) => new Refusal("CONFLICT", "reasonTaken", { reason: reason || category });
