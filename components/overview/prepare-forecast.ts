import type { LinePoint } from "@/components/charts/prepare-line";
import type { ForecastAnswer } from "@/server/overview/get-forecast";

export type ForecastOf = "mrr" | "customers";

export type ForecastRow = { month: string; projected: boolean; value: number | null; low: number | null; high: number | null };

/** A year that was and a year that is expected, month by month. */
export function forecastRows({ past, forecast }: Pick<ForecastAnswer, "past" | "forecast">, of: ForecastOf): ForecastRow[] {
  const observed = past[of].map(({ month, metric }) => ({ month, projected: false, value: metric.value, low: null, high: null }));
  const expected = (forecast?.months ?? []).map(({ month, band, mrrBand, ...values }) => {
    const { low, high } = of === "mrr" ? mrrBand : band;
    return { month, projected: true, value: values[of], low, high };
  });
  return [...observed, ...expected];
}

/** The band opens where the known ends. */
export function forecastPoints(rows: readonly ForecastRow[]): LinePoint[] {
  const last = rows.findLastIndex(({ projected }) => !projected);
  return rows.map(({ value, projected, low, high }, x) => {
    if (low !== null && high !== null) return { x, y: value, projected, low, high };
    return x === last && value !== null && rows.length > last + 1 ? { x, y: value, low: value, high: value } : { x, y: value };
  });
}
