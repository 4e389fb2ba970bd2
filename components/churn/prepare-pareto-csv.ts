import type { CsvValue } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { Tally } from "@/server/metrics/churn/tally";
import { reasonCells } from "./reason-cells";

type Answer = Pick<ChurnPageAnswer, "level" | "rows" | "total" | "totalBefore">;

/** All reasons, also those the table sums, by every measure, and below them all together. Amounts in units of the currency; the running share is a fraction. */
export function prepareParetoCsv({ level, rows, total, totalBefore }: Answer, { currency, all, notGiven }: { currency: string; /** What the last row is called, and that of no reason. */ all: string; notGiven: string }): CsvValue[][] {
  const cells = (tally: Tally | null): CsvValue[] => (tally ? [tally.customers, majorUnits(currency, tally.mrr), tally.ltvLost === null ? null : majorUnits(currency, Math.round(tally.ltvLost))] : []);
  const line = (reason: readonly string[], now: Tally, before: Tally | null, rest: CsvValue[]): CsvValue[] => [...reason, ...cells(now), ...(totalBefore ? cells(before) : []), ...rest];
  return [
    ...rows.map(({ parts, now, before, cumulated, kinds }) => line(reasonCells(parts, level, notGiven), now, before, [cumulated, kinds.involuntary])),
    line(reasonCells([all], level, notGiven), total, totalBefore, [null, rows.reduce((sum, { kinds }) => sum + kinds.involuntary, 0)]),
  ];
}
