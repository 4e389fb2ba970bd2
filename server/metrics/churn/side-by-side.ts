import { partsOf, type Tally } from "./tally";
import type { ChurnReasons, ParetoRow } from "./reasons";

export interface ComparedReason {
  key: string;
  /** One word, or a category and a reason of it; '' is "not given". */
  parts: string[];
  now: Tally;
  /** Null where nothing is compared with. */
  before: Tally | null;
  cumulated: number | null;
  /** Customers by the kind of their churn, of the months shown. */
  kinds: ParetoRow["kinds"];
}

const nobody: Tally = { customers: 0, undated: 0, mrr: 0n, ltvLost: null };
const noKinds = { voluntary: 0, involuntary: 0, unknown: 0 };

/**
 * The rows of a Pareto with what each was before. A reason that nobody gives any more stands below those still given, so
 * that both columns add up; "not given" stays last.
 */
export function mergePareto(now: ChurnReasons, before: ChurnReasons | null): ComparedReason[] {
  const lastGiven = now.rows.findLast(({ key }) => key !== "");
  const running = now.total.customers > 0 ? (lastGiven?.cumulated ?? 0) : null;
  const was = new Map(before?.rows.map((row) => [row.key, row]));
  const rows = now.rows.map((row) => ({ key: row.key, parts: partsOf(row.key), now: row, before: before && (was.get(row.key) ?? nobody), cumulated: row.cumulated, kinds: row.kinds }));
  const gone = (before?.rows ?? [])
    .filter(({ key }) => !now.rows.some((row) => row.key === key))
    .map((row) => ({ key: row.key, parts: partsOf(row.key), now: nobody, before: row, cumulated: running, kinds: noKinds }));
  const given = [...rows, ...gone];
  return [...given.filter(({ key }) => key !== ""), ...given.filter(({ key }) => key === "")];
}
