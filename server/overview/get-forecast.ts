import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { pageInput } from "../kpis/input";
import { kpiInput, readFacts, readGroup } from "../kpis/read-facts";
import { prediction } from "../metrics/kpis/prediction";
import { series } from "../metrics/kpis/series";
import type { SeriesPoint } from "../metrics/kpis/types";
import { lastCompleteMonth, trailing, type YearMonth } from "../metrics/period";
import type { BacktestAnswer } from "../metrics/survival/backtest";
import type { Forecast } from "../metrics/survival/forecast";
import type { Reason } from "../metrics/value";

/** In place of the trailing median of new customers a month. */
export const getForecastInput = pageInput.extend({ newCustomers: z.int().min(0).max(10_000_000).optional() });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getForecastInput> };

export type ForecastAnswer = {
  /** The last complete month: what comes after is projected. */
  until: YearMonth;
  /** A year of what was, up to `until`. */
  past: { mrr: SeriesPoint[]; customers: SeriesPoint[] };
  /** Null where the curves cannot be told; the reason says why. */
  forecast: Forecast | null;
  reason: Reason | null;
  backtest: BacktestAnswer;
};

/** Customers and MRR of the next twelve months, whatever months the page shows, and how well such a forecast did. Null before the first import. */
export async function getForecast({ ctx, input: { segment, breakdown, value, newCustomers } }: Call): Promise<ForecastAnswer | null> {
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const facts = await readFacts(tx, workspaceId, { segment });
    if (!facts) return null;
    const until = lastCompleteMonth(facts.dataDate);
    const year = trailing(until, 13);
    const kpi = kpiInput(facts, year, await readGroup(tx, workspaceId, facts, { segment, breakdown, value }));
    const past = series(kpi, ["mrr", "customers"]);
    const { forecast, reason, backtest } = prediction(kpi, { horizon: 1, newCustomers });
    return { until, past: { mrr: past.mrr ?? [], customers: past.customers ?? [] }, forecast, reason: forecast ? null : (reason ?? "no_data"), backtest };
  });
}
