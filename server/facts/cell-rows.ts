import type { monthCells, tenureCells } from "@/db/schema";
import type { MonthCell, TenureCell } from "../metrics/cells";

/** 'YYYY-MM-01' as the metrics write a month. */
const yearMonth = (firstDay: string) => firstDay.slice(0, 7);

/** Second moments are exact in the table; intervals need no more of them than a double holds. */
export function toMonthCell({ workspaceId: _w, segmentId: _s, breakdown: _b, value: _v, ...row }: typeof monthCells.$inferSelect): MonthCell {
  return {
    ...row,
    cohortMonth: yearMonth(row.cohortMonth),
    month: yearMonth(row.month),
    sumXX: Number(row.sumXX),
    sumYY: Number(row.sumYY),
    sumXY: Number(row.sumXY),
    sumOpening2: Number(row.sumOpening2),
    sumClosing2: Number(row.sumClosing2),
  };
}

export function toTenureCell({ tenureMonths, customers, churned, churnedUndated, lastMrr, churnedMrr }: typeof tenureCells.$inferSelect): TenureCell {
  return { tenureMonths, customers, churned, churnedUndated, lastMrr, churnedMrr };
}
