import { liftOf, type Estimate, type Lift } from "../interval/lift";
import { arpaError } from "../interval/ltv-interval";
import { Z_80, Z_95 } from "../interval/normal";
import { churnBasis, type ChurnBasis } from "../kpis/churn-basis";
import { riskByAge } from "../kpis/fits";
import { historyOf } from "../kpis/history";
import { kpis } from "../kpis/kpis";
import { ltvWindow } from "../kpis/ltv-window";
import { momentsOf } from "../kpis/moments";
import type { KpiInput } from "../kpis/types";
import { kaplanMeier, type SurvivalCurve } from "../survival/kaplan-meier";
import { logRank, type LogRank } from "../survival/log-rank";
import { unanswered, type MetricValue } from "../value";

/**
 * Published figures, to stand beside a workspace's own and never in their place: how much less often the referred leave
 * and how much more they are worth (Schmitt, Skiera & Van den Bulte, 2011), and the spend usually quoted with them.
 */
export const BENCHMARKS = { loyalty: 0.18, ltv: 0.16, arpa: 0.132 } as const;

interface Side {
  /** New customers ever. */
  acquired: number;
  customers: number;
  /** Monthly churn of LTV's window. */
  churn: MetricValue;
  ltv: MetricValue;
  arpa: MetricValue;
  curve: SurvivalCurve;
}

interface ReferralLift extends Lift {
  benchmark: number;
  /** Customers behind either side. */
  n: { referred: number; others: number };
  /** What the two are: monthly churn, LTV, ARPA. */
  of: { referred: number; others: number };
}

export interface ReferralComparison {
  referred: Side;
  others: Side;
  /** Whether the two leave at the same pace over their whole life; null where nobody left. */
  logRank: LogRank | null;
  /**
   * How much less often the referred leave (0.18 is 18 % less), how much more they are worth and pay. Null where a side
   * has no value above zero to compare.
   */
  lifts: Record<"loyalty" | "ltv" | "arpa", ReferralLift | null>;
}

/** Referred customers against all others: two disjoint groups of one workspace, taken over the same range. */
export function compareReferred(referredInput: KpiInput, othersInput: KpiInput): ReferralComparison {
  const [referred, others] = [measure(referredInput), measure(othersInput)];
  function lift(benchmark: number, of: (measured: Measured) => Estimate | null, n: (side: Side) => number, turned = false): ReferralLift | null {
    const [one, other] = [of(referred), of(others)];
    const found = liftOf(one, other);
    if (!found || !one || !other) return null;
    return { ...(turned ? lessOf(found) : found), benchmark, n: { referred: n(referred.side), others: n(others.side) }, of: { referred: one.value, others: other.value } };
  }
  return {
    referred: referred.side,
    others: others.side,
    logRank: logRank([riskTable(referredInput), riskTable(othersInput)]),
    lifts: {
      loyalty: lift(BENCHMARKS.loyalty, ({ churn }) => churn, ({ churn }) => churn.n ?? 0, true),
      ltv: lift(BENCHMARKS.ltv, ({ ltv }) => ltv, ({ customers }) => customers),
      arpa: lift(BENCHMARKS.arpa, ({ arpa }) => arpa, ({ customers }) => customers),
    },
  };
}

interface Measured {
  side: Side;
  churn: Estimate | null;
  ltv: Estimate | null;
  arpa: Estimate | null;
}

function measure(input: KpiInput): Measured {
  const history = historyOf(input);
  const ltvId = `ltv.${input.settings.ltvMethod}`;
  const { window } = ltvWindow(history, input.range);
  const basis = churnBasis(history, window);
  // Churn and ARPA of the months the LTV rests on: three figures of one window.
  const { metrics } = kpis({ ...input, range: window }, ["customer_churn_rate", "arpa", "customers"]);
  const ltv = kpis(input, [ltvId]).metrics[ltvId] ?? unanswered("money", "no_data");
  const arpa = metrics.arpa ?? unanswered("money", "no_data");
  return {
    side: {
      acquired: input.cells.reduce((total, { newCustomers }) => total + newCustomers, 0),
      customers: metrics.customers?.value ?? 0,
      churn: metrics.customer_churn_rate ?? unanswered("rate", "no_data"),
      ltv,
      arpa,
      curve: kaplanMeier(riskByAge(history)),
    },
    churn: churnEstimate(basis),
    ltv: ltvEstimate(ltv),
    arpa: arpa.value === null ? null : { value: arpa.value, ...bothWays(Z_95 * arpaError(momentsOf(history, basis))) },
  };
}

const riskTable = (input: KpiInput) => riskByAge(historyOf(input));
const bothWays = (reach: number) => ({ below: reach, above: reach });

/** Null where nobody left: no share of it can be told, and a stand-in would be a difference that nobody sees. */
function churnEstimate({ openingCustomers, retainedCustomers }: ChurnBasis): Estimate | null {
  const lost = openingCustomers - retainedCustomers;
  if (openingCustomers <= 0 || lost <= 0) return null;
  const churn = Math.min(1, lost / openingCustomers);
  return { value: churn, ...bothWays(Z_95 * Math.sqrt((1 - churn) / lost)) };
}

/** An LTV's interval is at 80 %, and ends at the cap above: what is uncertain below is taken to be so above as well. */
function ltvEstimate({ value, interval }: MetricValue): Estimate | null {
  if (value === null || !interval || interval.low <= 0) return null;
  const widened = Z_95 / Z_80;
  const below = Math.log(value / interval.low) * widened;
  return { value, below, above: Math.max(below, Math.log(interval.high / value) * widened) };
}

/** Less churn is more loyalty: the sign turns, and so do the ends. */
function lessOf(lift: Lift): Lift {
  return { ...lift, value: -lift.value, interval: { ...lift.interval, low: -lift.interval.high, high: -lift.interval.low }, turned: true, reach: { low: lift.reach.high, high: lift.reach.low } };
}
