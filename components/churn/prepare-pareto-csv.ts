import type { CsvValue } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { Tally } from "@/server/metrics/churn/tally";

type Answer = Pick<ChurnPageAnswer, "level" | "rows" | "total" | "totalBefore">;

/** All reasons, also those the table sums, by every measure, and below them all together. Amounts in units of the currency; the running share is a fraction. */
export function prepareParetoCsv({ level, rows, total, totalBefore }: Answer, { currency, all }: { currency: string; /** What the last row is called. */ all: string }): CsvValue[][] {
  const cells = (tally: Tally | null): CsvValue[] => (tally ? [tally.customers, majorUnits(currency, tally.mrr), tally.ltvLost === null ? null : majorUnits(currency, Math.round(tally.ltvLost))] : []);
  const line = (parts: readonly string[], now: Tally, before: Tally | null, rest: CsvValue[]): CsvValue[] => [parts[0] ?? "", ...(level === "reason" ? [parts[1] ?? ""] : []), ...cells(now), ...(totalBefore ? cells(before) : []), ...rest];
  return [
    ...rows.map(({ parts, now, before, cumulated, kinds }) => line(parts, now, before, [cumulated, kinds.involuntary])),
    line([all], total, totalBefore, [null, rows.reduce((sum, { kinds }) => sum + kinds.involuntary, 0)]),
  ];
}
