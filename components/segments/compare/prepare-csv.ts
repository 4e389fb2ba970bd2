import type { CsvTable, CsvValue } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import type { PairTest, Tested, TestedValue } from "@/server/metrics/segments/compare";
import type { Interval, MetricValue } from "@/server/metrics/value";

type Unit = MetricValue["unit"];
type Given = { metric: MetricValue; interval: Interval | null } | null;
type Words = { currency: string; low: string; high: string };

/** A number is in its own unit in all columns: what is money is named with its currency. */
const named = (name: string, unit: Unit | undefined, currency: string) => (unit === "money" ? `${name} (${currency})` : name);

/** In units of the currency, not in its cents; rates stay fractions. */
const written = (value: number | null | undefined, unit: Unit | undefined, currency: string): CsvValue => (value == null ? null : unit === "money" ? majorUnits(currency, value) : value);

/** A line for each number, and for each group its value and both ends of its interval. */
export function numbersCsv(groups: readonly string[], lines: readonly { name: string; numbers: readonly Given[] }[], { currency, low, high }: Words): CsvTable {
  return {
    columns: ["", ...groups.flatMap((group) => [group, `${group}, ${low}`, `${group}, ${high}`])],
    rows: lines.map(({ name, numbers }) => {
      const unit = numbers.find((given) => given !== null)?.metric.unit;
      return [named(name, unit, currency), ...numbers.flatMap((given) => [given?.metric.value, given?.interval?.low, given?.interval?.high].map((value) => written(value, unit, currency)))];
    }),
  };
}

type TestWords = Omit<Words, "low" | "high"> & { pairOf: (pair: PairTest) => string; nameOf: (metric: Tested) => string; logRank: string };

/** Pair, number, difference, both ends of its interval, p, p after Holm: a line for each number of a pair, the log-rank's χ² below where there is one. */
export function testLines(pairs: readonly PairTest[], tested: Record<Tested, Pick<TestedValue, "metric">>, order: readonly Tested[], { currency, pairOf, nameOf, logRank: logRankName }: TestWords): CsvValue[][] {
  return pairs.flatMap((pair) => {
    const { differences, logRank } = pair;
    const lines = order.map((metric): CsvValue[] => {
      const found = differences[metric];
      const { unit } = tested[metric].metric;
      const amounts = [found?.value, found?.interval.low, found?.interval.high].map((value) => written(value, unit, currency));
      return [pairOf(pair), named(nameOf(metric), unit, currency), ...amounts, found?.p ?? null, found?.adjusted ?? null];
    });
    return logRank ? [...lines, [pairOf(pair), logRankName, logRank.chiSquare, null, null, logRank.p, logRank.adjusted]] : lines;
  });
}
