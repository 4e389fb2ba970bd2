import type { CsvValue } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import type { BreakdownAnswer, MetricValues } from "@/server/kpis/types";
import type { ReturnCurve } from "@/server/metrics/acquisition/cohort-returns";
import type { MetricValue, Reason } from "@/server/metrics/value";

/** What tells a number that has come from one that is expected, and why there is none. */
export type HowWords = { observed: string; projected: string; reasonOf: (reason: Reason) => string };

const told = ({ observed, projected }: HowWords, isProjected: boolean) => (isProjected ? projected : observed);

/** How a payback is known; empty where nothing is. */
export function howKnown(payback: MetricValue | undefined, words: HowWords): string {
  if (payback?.value == null) return payback?.reason ? words.reasonOf(payback.reason) : "";
  return told(words, payback.warnings.includes("projected"));
}

/** The same of a quarter's payback and then of its margin to each of the ages; empty for an age it has not reached. */
export function howQuarterIsKnown({ payback, points }: Pick<ReturnCurve, "payback" | "points">, ages: readonly number[], words: HowWords): string[] {
  const marginTo = (age: number) => points.find((point) => point.age === age);
  return [howKnown(payback, words), ...ages.map(marginTo).map((point) => (point ? told(words, point.projected) : ""))];
}

type GroupWords = HowWords & { currency: string; all: string; labelOf: (value: string) => string };

/** Group, new customers, CAC, simple payback, that of the cohorts and how the latter is known; all of them last. */
export function groupLines({ rows, total }: Pick<BreakdownAnswer, "rows" | "total">, words: GroupWords): CsvValue[][] {
  const cells = (metrics: MetricValues) => [
    metrics["customers.new"]?.value ?? null,
    metrics.cac?.value == null ? null : majorUnits(words.currency, metrics.cac.value),
    metrics.cac_payback?.value ?? null,
    metrics["cac_payback.cohort"]?.value ?? null,
    howKnown(metrics["cac_payback.cohort"], words),
  ];
  return [...rows.map(({ value, metrics }) => [words.labelOf(value), ...cells(metrics)]), [words.all, ...cells(total)]];
}
