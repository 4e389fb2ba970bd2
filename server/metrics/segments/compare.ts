import { differenceOf, holm, type Bounded, type Difference } from "../interval/difference";
import { arpaError, nrrError } from "../interval/ltv-interval";
import { Z_80, Z_95 } from "../interval/normal";
import { jeffreys } from "../interval/proportion";
import { churnBasis } from "../kpis/churn-basis";
import { riskByAge } from "../kpis/fits";
import { historyOf } from "../kpis/history";
import { KPI_IDS, kpis } from "../kpis/kpis";
import { ltvWindow } from "../kpis/ltv-window";
import { momentsOf } from "../kpis/moments";
import type { KpiInput } from "../kpis/types";
import type { MonthRange } from "../period";
import { kaplanMeier, type SurvivalCurve } from "../survival/kaplan-meier";
import { logRank, type LogRank } from "../survival/log-rank";
import type { RiskRow } from "../survival/risk-table";
import { FEW_CUSTOMERS, unanswered, type Interval, type MetricValue } from "../value";

/** What groups are tested on; the other numbers stand beside without a test. */
export const TESTED = ["arpa", "customer_churn_rate", "nrr", "ltv"] as const;
export type Tested = (typeof TESTED)[number];

/** Their intervals are those of large numbers: of few customers they look surer than they are, of one quite sure. That of churn (Jeffreys) holds for few. */
const OF_MANY: readonly Tested[] = ["arpa", "nrr", "ltv"];

export interface TestedValue {
  metric: MetricValue;
  /** At 95 %; null where there is none. */
  interval: Interval | null;
  /** Too few customers for a test that rests on such an interval. */
  few: boolean;
}

export interface GroupMeasures {
  /** Every number of the range, by metric id; none of them tested. */
  metrics: Record<string, MetricValue>;
  /** What is tested. LTV by the method in use, the others of the months it rests on: four figures of one window. */
  tested: Record<Tested, TestedValue>;
  window: MonthRange;
  curve: SurvivalCurve;
  /** Too few customers ever lived for a log-rank test. */
  fewLives: boolean;
}

/**
 * Two groups that share nobody. Of each test the probability as it is and after Holm over all pairs of the same question; null
 * where it was not made, as one has no such value, or too few customers.
 */
export interface PairTest {
  one: number;
  other: number;
  differences: Record<Tested, (Difference & { adjusted: number; significant: boolean }) | null>;
  /** Whether they leave at the same pace over their whole life; null where nobody left, or one has too few customers. */
  logRank: (LogRank & { adjusted: number; significant: boolean }) | null;
}

export interface GroupComparison {
  groups: GroupMeasures[];
  pairs: PairTest[];
}

const ALPHA = 0.05;

/**
 * Groups of one workspace side by side, over the same range.
 *
 * @param disjoint pairs of groups, by their places, that share no customer: only those are independent and can be tested
 */
export function compareGroups(inputs: readonly KpiInput[], disjoint: readonly (readonly [number, number])[]): GroupComparison {
  const measured = inputs.map(measure);
  const tables = inputs.map((input) => riskByAge(historyOf(input)));
  const tests = disjoint.map(([one, other]) => ({ one, other, logRank: pace(tables[one] ?? [], tables[other] ?? []) }));
  const ranks = adjusted(tests.map((test) => test.logRank));
  const differences = Object.fromEntries(TESTED.map((metric) => [metric, adjusted(tests.map(({ one, other }) => difference(measured[one], measured[other], metric)))])) as Record<Tested, (Corrected<Difference> | null)[]>;
  return {
    groups: measured.map(({ measures }) => measures),
    pairs: tests.map(({ one, other }, index) => ({
      one,
      other,
      differences: Object.fromEntries(TESTED.map((metric) => [metric, differences[metric][index] ?? null])) as PairTest["differences"],
      logRank: ranks[index] ?? null,
    })),
  };
}

/** One customer of two thousand who leaves at once would be no accident by a test that rests on many. */
const pace = (one: readonly RiskRow[], other: readonly RiskRow[]): LogRank | null => (isFew(one) || isFew(other) ? null : logRank([one, other]));

const isFew = ([first]: readonly RiskRow[]): boolean => (first?.atRisk ?? 0) < FEW_CUSTOMERS;

type Corrected<Test> = Test & { adjusted: number; significant: boolean };

/** What cannot be tested is no test, and takes nothing from the others. */
function adjusted<Test extends { p: number }>(tests: readonly (Test | null)[]): (Corrected<Test> | null)[] {
  const corrected = holm(tests.flatMap((test) => (test ? [test.p] : [])));
  let next = 0;
  return tests.map((test) => {
    if (!test) return null;
    const p = corrected[next++] ?? 1;
    return { ...test, adjusted: p, significant: p < ALPHA };
  });
}

/** @param churnAt the interval of its churn at any level; null where it has no churn */
type Measured = { measures: GroupMeasures; churnAt: ((level: number) => Interval) | null };

function difference(one: Measured | undefined, other: Measured | undefined, metric: Tested): Difference | null {
  const [first, second] = [one && bounded(one, metric), other && bounded(other, metric)];
  return first && second ? differenceOf(first, second) : null;
}

function bounded({ measures, churnAt }: Measured, name: Tested): Bounded | null {
  const { metric, interval, few } = measures.tested[name];
  if (metric.value === null || !interval || few) return null;
  return { value: metric.value, interval, ...(name === "customer_churn_rate" && churnAt && { at: churnAt }) };
}

function measure(input: KpiInput): Measured {
  const history = historyOf(input);
  const ltvId = `ltv.${input.settings.ltvMethod}`;
  const { window } = ltvWindow(history, input.range);
  const basis = churnBasis(history, window);
  const lives = riskByAge(history);
  const moments = momentsOf(history, basis);
  const pooled = kpis({ ...input, range: window }, ["customer_churn_rate", "customer_retention_rate", "nrr", "arpa"]).metrics;
  const { metrics } = kpis(input, KPI_IDS);
  const of = (from: Record<string, MetricValue>, id: string) => from[id] ?? unanswered("ratio", "no_data");
  const tested = (name: Tested, metric: MetricValue, interval: Interval | null): TestedValue => ({ metric, interval, few: OF_MANY.includes(name) && metric.warnings.includes("few_customers") });
  const [arpa, churn, nrr, ltv] = [of(pooled, "arpa"), of(pooled, "customer_churn_rate"), of(pooled, "nrr"), of(metrics, ltvId)];
  const churnAt = basis.openingCustomers > 0 ? (level: number) => jeffreys(basis.openingCustomers - basis.retainedCustomers, basis.openingCustomers, level) : null;
  const measures = {
    metrics,
    tested: {
      // Of one customer there is no spread.
      arpa: tested("arpa", arpa, arpa.value === null || moments.customers < 2 ? null : around(arpa.value, arpa.value * arpaError(moments))),
      customer_churn_rate: tested("customer_churn_rate", churn, churn.value === null || !churnAt ? null : churnAt(0.95)),
      nrr: tested("nrr", nrr, aroundNrr(nrr.value, nrrError(moments, of(pooled, "customer_retention_rate").value ?? 1, nrr.value ?? 1))),
      ltv: tested("ltv", ltv, widened(ltv)),
    },
    window,
    curve: kaplanMeier(lives),
    fewLives: isFew(lives),
  };
  return { measures, churnAt };
}

const around = (value: number, error: number): Interval => ({ low: value - Z_95 * error, high: value + Z_95 * error, level: 0.95 });

const aroundNrr = (value: number | null, error: number | null): Interval | null => (value === null || error === null ? null : around(value, error));

/** An LTV has its interval at 80 %, in logarithms, and the cap for an upper end: what is uncertain below is taken to be so above as well. */
function widened({ value, interval }: MetricValue): Interval | null {
  if (value === null || !interval || interval.low <= 0) return null;
  const below = (value / interval.low) ** (Z_95 / Z_80);
  const above = Math.max(below, (interval.high / value) ** (Z_95 / Z_80));
  return { low: value / below, high: value * above, level: 0.95 };
}
