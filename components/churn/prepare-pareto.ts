import type { ComparedReason } from "@/server/metrics/churn/side-by-side";
import type { ChurnPageAnswer } from "@/server/churn/types";
import { kinds, type Kind } from "./kinds";

type Counted = { customers: number; mrr: bigint; ltvLost: number | null };

/** Customers, or minor units; null where LTV lost cannot be told. */
export const amountOf = ({ customers, mrr, ltvLost }: Counted, measure: ChurnPageAnswer["measure"]): number | null => (measure === "customers" ? customers : measure === "mrr" ? Number(mrr) : ltvLost);

/** So few customers make no reason stand out. */
const FEW = 5;

/** The reason with the most, and whether it stands out: more than each other, and of customers not only a few. Null where none was given. */
export function leading(rows: readonly ComparedReason[], measure: ChurnPageAnswer["measure"]): { row: ComparedReason; amount: number; standsOut: boolean } | null {
  const given = rows.flatMap((row) => (row.key === "" ? [] : [{ row, amount: amountOf(row.now, measure) ?? 0 }])).toSorted((a, b) => b.amount - a.amount);
  const [first, second] = given;
  if (!first || first.amount <= 0) return null;
  return { ...first, standsOut: first.amount > (second?.amount ?? 0) && (measure !== "customers" || first.amount >= FEW) };
}

export type ParetoBar = {
  row: ComparedReason;
  /** Of the longest bar or tick, in percent. */
  width: number;
  tick: number | null;
  /** That of most of its customers; null where nobody left for it in these months. */
  kind: Kind | null;
};

/** Bars and the ticks of what they were share one scale. A bar has the colour of the kind that most of its churns are. */
export function prepareParetoBars(rows: readonly ComparedReason[], measure: ChurnPageAnswer["measure"]): ParetoBar[] {
  const now = (row: ComparedReason) => Math.max(0, amountOf(row.now, measure) ?? 0);
  const before = (row: ComparedReason) => (row.before ? Math.max(0, amountOf(row.before, measure) ?? 0) : null);
  const longest = Math.max(1e-9, ...rows.map((row) => Math.max(now(row), before(row) ?? 0)));
  const percent = (value: number) => Math.round((1000 * value) / longest) / 10;
  return rows.map((row) => {
    const was = before(row);
    return { row, width: percent(now(row)), tick: was === null ? null : percent(was), kind: kindOf(row) };
  });
}

/** The first of two that are as many. */
function kindOf({ kinds: counted }: Pick<ComparedReason, "kinds">): Kind | null {
  const most = Math.max(...kinds.map((kind) => counted[kind]));
  return most > 0 ? (kinds.find((kind) => counted[kind] === most) ?? null) : null;
}

/** Which colours the bars have, and whether one of them stands for several kinds: what their legend says. */
export function paretoLegend(bars: readonly ParetoBar[]): { colours: Kind[]; mixed: boolean } {
  return {
    colours: kinds.filter((kind) => bars.some((bar) => bar.kind === kind)),
    mixed: bars.some(({ row }) => kinds.filter((kind) => row.kinds[kind] > 0).length > 1),
  };
}

/** So many rows stand on the page; the rest in one more, so that the column adds up. */
export const SHOWN = 20;

export function capRows(rows: readonly ComparedReason[]): { shown: ComparedReason[]; rest: ComparedReason[] } {
  if (rows.length <= SHOWN + 1) return { shown: [...rows], rest: [] };
  const unsaid = rows.filter(({ key }) => key === "");
  const given = rows.filter(({ key }) => key !== "");
  const shown = given.slice(0, SHOWN - unsaid.length);
  return { shown: [...shown, ...unsaid], rest: given.slice(shown.length) };
}
