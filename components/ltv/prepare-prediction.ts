import type { LineSeries } from "@/components/charts/prepare-line";
import type { PredictionAnswer } from "@/server/ltv/types";

type Backtest = NonNullable<PredictionAnswer["backtest"]["backtest"]>;

/** From the customers of the cut on: what came solid, what was expected dotted, and one constant churn beneath. */
export function backtestSeries({ survivors, months }: Backtest): LineSeries[] {
  const start = { x: 0, y: survivors };
  return [
    { id: "actual", role: "ours", points: [start, ...months.map(({ actual }, index) => ({ x: index + 1, y: actual }))] },
    {
      id: "predicted",
      role: "ours",
      points: [
        { ...start, low: survivors, high: survivors },
        ...months.map(({ predicted, band }, index) => ({ x: index + 1, y: predicted, low: band.low, high: band.high, projected: true })),
      ],
    },
    { id: "plain", role: "comparison", points: [start, ...months.map(({ plain }, index) => ({ x: index + 1, y: plain, projected: true }))] },
  ];
}

export type FitAge = { age: number; atRisk: number | null; events: number | null; survival: number | null; lower: number | null; upper: number | null; fitted: number | null };

/** Observed survival and the curve by age in months; an age that only one of them knows leaves the other empty. */
export function fitAges({ observed, curve }: Pick<PredictionAnswer, "observed" | "curve">): FitAge[] {
  const seen = new Map(observed.rows.map((row) => [row.time, row]));
  const fitted = new Map(curve.map(({ age, customers }) => [age, customers]));
  const last = Math.max(0, ...seen.keys(), ...fitted.keys());
  return Array.from({ length: last + 1 }, (_, age) => {
    const row = seen.get(age);
    return {
      age,
      atRisk: row?.atRisk ?? null,
      events: row?.events ?? null,
      survival: row?.survival ?? null,
      lower: row?.lower ?? null,
      upper: row?.upper ?? null,
      fitted: fitted.get(age) ?? null,
    };
  });
}

export function fitSeries(ages: readonly FitAge[]): LineSeries[] {
  const known = ages.filter(({ survival }) => survival !== null);
  return [
    { id: "observed", role: "ours" as const, points: known.map(({ age, survival, lower, upper }) => ({ x: age, y: survival, ...(lower !== null && upper !== null && { low: lower, high: upper }) })) },
    { id: "model", role: "ours" as const, points: ages.filter(({ fitted }) => fitted !== null).map(({ age, fitted }) => ({ x: age, y: fitted, projected: true })) },
  ].filter(({ points }) => points.length > 0);
}
