import { divideHalfEven } from "../money";
import { lastDayOf, type DateOnly, type YearMonth } from "../period";

export type MarginSource = "service_costs" | "plan" | "workspace";
/** Of a month in which plans differ in it: mixed. */
export type GrossMarginSource = MarginSource | "mixed";

/** MRR of a plan at the close of a month, minor units; '' is no plan. */
export type PlanMrr = { month: YearMonth; plan: string; closingMrr: bigint };
/** Of one plan, or with null shared by all; minor units, a credit is negative. */
export type ServiceCost = { month: YearMonth; plan: string | null; amount: bigint };
/** Parts per million, from a day on until the plan's next one. */
export type PlanMargin = { plan: string; validFrom: DateOnly; ppm: number };

export type MarginInput = {
  planMrr: PlanMrr[];
  costs: ServiceCost[];
  planMargins: PlanMargin[];
  /** The margin of the workspace in a month, parts per million. */
  workspacePpm: (month: YearMonth) => number;
  dataDate: DateOnly;
};

/** Parts per million: whole, without bounds, since costs may exceed MRR and credits may exceed costs. */
export type PlanMonthMargin = { month: YearMonth; plan: string; ppm: bigint; source: MarginSource };

/**
 * The gross margin of each plan with MRR at the close of each month, and where it comes from (METRICS §4): the first
 * that exists of the service costs of the month, the margin of the plan valid then, that of the workspace. Weighted by
 * MRR the table gives back the margin of the whole, (MRR − costs) / MRR where all plans have costs.
 */
export function marginTable(input: MarginInput): PlanMonthMargin[] {
  const months = new Map<YearMonth, PlanMrr[]>();
  for (const row of input.planMrr) {
    if (row.closingMrr > 0n) months.set(row.month, [...(months.get(row.month) ?? []), row]);
  }
  return [...months].flatMap(([month, plans]) => {
    const fromCosts = costMargins(plans, input.costs.filter((cost) => cost.month === month));
    return plans.map(({ plan }): PlanMonthMargin => {
      const costed = fromCosts.get(plan);
      if (costed !== undefined) return { month, plan, ppm: costed, source: "service_costs" };
      const own = planPpm(input, plan, month);
      if (own !== undefined) return { month, plan, ppm: BigInt(own), source: "plan" };
      return { month, plan, ppm: BigInt(input.workspacePpm(month)), source: "workspace" };
    });
  });
}

/**
 * Costs of a plan that nobody is on any more still have to be borne: like those without a plan they are shared by all in
 * the proportion of their MRR. A plan without any cost has no margin from costs.
 */
function costMargins(plans: PlanMrr[], costs: ServiceCost[]): Map<string, bigint> {
  const total = plans.reduce((sum, { closingMrr }) => sum + closingMrr, 0n);
  const own = new Map<string, bigint>();
  let shared: bigint | null = null;
  for (const { plan, amount } of costs) {
    if (plan !== null && plans.some((row) => row.plan === plan)) own.set(plan, (own.get(plan) ?? 0n) + amount);
    else shared = (shared ?? 0n) + amount;
  }
  const margins = new Map<string, bigint>();
  for (const { plan, closingMrr: mrr } of plans) {
    const direct = own.get(plan);
    if (direct === undefined && shared === null) continue;
    // (MRR − direct − shared × MRR / total) / MRR, over one denominator so that it is rounded once.
    const kept = mrr * total - (direct ?? 0n) * total - (shared ?? 0n) * mrr;
    margins.set(plan, divideHalfEven(kept * 1_000_000n, mrr * total));
  }
  return margins;
}

function planPpm({ planMargins, dataDate }: MarginInput, plan: string, month: YearMonth): number | undefined {
  const end = lastDayOf(month);
  const day = end < dataDate ? end : dataDate;
  const valid = planMargins.filter((margin) => margin.plan === plan && margin.validFrom <= day);
  return valid.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1)?.ppm;
}
