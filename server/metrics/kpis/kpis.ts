import { cashTiedUp } from "../acquisition/cash";
import { cohortPaybackRecipe, insideTwelveRecipe } from "../acquisition/payback-recipe";
import { acquisition } from "../acquisition/recipes";
import { once } from "../once";
import { completePart, type MonthRange } from "../period";
import { predictedRoi } from "../referral/predicted-roi";
import { referral } from "../referral/recipes";
import type { LtvMethod } from "../settings";
import { unanswered, type MetricValue, type Warning } from "../value";
import { churnBasis, type ChurnBasis } from "./churn-basis";
import { historyOf, type History } from "./history";
import { leftShare } from "./left-share";
import { lifetimeValues, type LifetimeValues } from "./ltv";
import { rates } from "./rates";
import type { Recipe } from "./recipe";
import { retention } from "./retention";
import { markSelected } from "./selected";
import { flows, partial, stocks } from "./stocks";
import type { KpiInput, Kpis } from "./types";
import { windowRates } from "./window-rates";

/** What several families need, made once and only when one of them is asked for. */
interface Kitchen {
  history: History;
  range: MonthRange;
  /** Rates keep to complete months; a range that has none shows what the running month says so far, marked as partial. */
  window: MonthRange;
  warnings: Warning[];
  basis: () => ChurnBasis;
  values: () => LifetimeValues;
}

interface Family {
  ids: readonly string[];
  cook: (kitchen: Kitchen) => Recipe[];
}

const quick: Family[] = [
  { ids: ["mrr", "customers", "arr", "arpa", "gross_margin"], cook: ({ history, range }) => stocks(history, range.to) },
  {
    ids: ["customers.new", "customers.reactivated", "customers.churned", "mrr.new", "mrr.expansion", "mrr.reactivation", "mrr.contraction", "mrr.churn", "mrr.net_new", "customers.net_new"],
    cook: ({ history, range }) => flows(history, range),
  },
  {
    ids: ["customer_churn_rate", "customer_retention_rate", "gross_mrr_churn", "net_mrr_churn", "grr", "nrr", "quick_ratio", "average_lifetime"],
    cook: ({ history, basis, warnings }) => rates(history, basis(), warnings),
  },
  { ids: ["left_share"], cook: ({ history }) => [leftShare(history)] },
  { ids: ["nrr.3m", "grr.3m", "nrr.12m", "grr.12m"], cook: ({ history, window }) => windowRates(history, window.to) },
  { ids: ["renewal_rate", "win_back_rate", "trial_conversion", "retention_cost"], cook: ({ history, window }) => retention(history, window) },
  ...(["retention_adjusted", "margin_over_churn", "revenue_over_churn", "lifetime_average", "transactional", "observed"] as const).map(byMethod),
  { ids: ["factor.life", "factor.revenue", "factor.cost", "factor.risk", "cac_ceiling"], cook: ({ values }) => values().factors() },
  {
    ids: ["acquisition_spend", "acquisition_spend.media", "acquisition_spend.unallocated", "cac", "cac.paid", "ltv_to_cac", "ltv_less_cac", "cac_payback"],
    cook: (kitchen) => acquired(kitchen),
  },
  { ids: ["cash_tied_up", "cash_tied_up.received"], cook: ({ history, range }) => cashTiedUp(history, range.to) },
  {
    ids: ["referral.invited", "referral.signed_up", "referral.paying", "referral.rewarded", "referral.rewards", "referral.conversion", "referral.rate", "referral.k_factor", "referral.program_cac", "referral.program_roi"],
    cook: ({ history, window }) => referral(history, window),
  },
];

/** These fit a survival curve, which takes tens of milliseconds: pages ask for them by name. */
const fitted: Family[] = [
  byMethod("predicted"),
  { ids: ["cac_payback.cohort"], cook: ({ history, window }) => [cohortPaybackRecipe(history, window)] },
  { ids: ["cac_payback.inside_12"], cook: ({ history, window }) => [insideTwelveRecipe(history, window.to)] },
  { ids: ["referral.program_roi.predicted"], cook: ({ history, range }) => [predictedRoi(history, range.to)] },
];

const families = [...quick, ...fitted];

/** Every metric that has an answer for a range. */
export const KPI_IDS: readonly string[] = families.flatMap(({ ids }) => ids);
/** Without those that fit a survival curve first. */
export const QUICK_KPI_IDS: readonly string[] = quick.flatMap(({ ids }) => ids);

/** The numbers of a range: stocks at its end, movements summed, rates pooled over its complete months. */
export function kpis(input: KpiInput, ids: readonly string[] = QUICK_KPI_IDS): Kpis {
  return { data_date: input.dataDate, range: input.range, metrics: answers(recipes(historyOf(input), input.range, ids)) };
}

/** The recipes of the metrics asked for, in the order of the definitions. */
export function recipes(history: History, range: MonthRange, ids: readonly string[]): Recipe[] {
  const window = completePart(range, history.dataDate) ?? range;
  const kitchen: Kitchen = {
    history,
    range,
    window,
    warnings: partial(history, window),
    basis: once(() => churnBasis(history, window)),
    values: once(() => lifetimeValues(history, range)),
  };
  const asked = families.filter((family) => family.ids.some((id) => ids.includes(id)));
  return asked.flatMap((family) => family.cook(kitchen)).filter(({ id }) => ids.includes(id)).map((recipe) => markSelected(history, recipe));
}

export function answers(list: Recipe[]): Record<string, MetricValue> {
  return Object.fromEntries(list.map(({ id, answer }) => [id, answer]));
}

function byMethod(method: LtvMethod): Family {
  return { ids: [`ltv.${method}`], cook: ({ values }) => [values().by(method)] };
}

function acquired({ history, window, values }: Kitchen): Recipe[] {
  const margin = stocks(history, window.to).find(({ id }) => id === "gross_margin")?.answer ?? unanswered("rate", "no_revenue");
  return acquisition(history, window, values().inUse(), margin);
}
