import { explain } from "../metrics/explain/explain";
import { formulaFormatters } from "../metrics/formula/formatters";
import type { Locale } from "../metrics/formula/layout";
import { kpis } from "../metrics/kpis/kpis";
import { series } from "../metrics/kpis/series";
import type { KpiInput, SeriesPoint } from "../metrics/kpis/types";
import { DEFAULT_SETTINGS } from "../metrics/settings";
import { unanswered } from "../metrics/value";
import { compareMetrics } from "../overview/compare";
import { sameMonths, trendRange } from "../kpis/tiles-of";
import type { Companion, LtvAnswer } from "./types";

const FACTORS = ["factor.life", "factor.revenue", "factor.cost", "factor.risk"];
const COMPANIONS = ["customer_churn_rate", "nrr", "gross_margin"];

type Reader = { locale: Locale; currency: string };

/** Everything the LTV page says about the value itself; all of it from the recipes that Explain prints. */
export function describeLtv(now: KpiInput, before: KpiInput | null, { locale, currency }: Reader): LtvAnswer {
  const id = `ltv.${now.settings.ltvMethod}`;
  const ids = [id, ...FACTORS, "cac_ceiling"];
  const metrics = kpis(now, ids).metrics;
  const same = before !== null && sameMonths(now, before);
  const earlier = before && { metrics: kpis(before, ids).metrics, sameMonths: same };
  const formatters = formulaFormatters(locale, currency);

  const compared = (id: string) => compareMetrics(id, metrics, earlier);
  const explained = explain(now, id, locale, formatters);
  const window = explained?.window ?? now.range;
  const rates = kpis({ ...now, range: window }, COMPANIONS).metrics;
  const earlierWindow = before && explain(before, id, locale, formatters)?.window;
  const earlierRates = before && earlierWindow ? { metrics: kpis({ ...before, range: earlierWindow }, COMPANIONS).metrics, sameMonths: same } : null;
  const companion = (metricId: string): Companion => ({ ...compareMetrics(metricId, rates, earlierRates), window, earlier: earlierWindow ?? null });

  const trends = trendsOf(now);
  const tile = (tileId: string) => ({ ...compared(tileId), trend: trends[tileId] ?? [] });

  return {
    method: now.settings.ltvMethod,
    ltv: tile(id),
    ceiling: metrics.cac_ceiling ?? unanswered("money", "no_data"),
    factors: {
      life: { factor: tile("factor.life"), companion: companion("customer_churn_rate") },
      revenue: { factor: tile("factor.revenue"), companion: companion("nrr") },
      cost: { factor: tile("factor.cost"), companion: companion("gross_margin") },
      risk: { factor: tile("factor.risk"), companion: null },
    },
    annualDiscountRate: now.settings.annualDiscountRate,
    formula: explained?.withNumbers ?? null,
  };
}

/** A predicted LTV, and the risk of one, would need a survival curve for every month: left out. */
function trendsOf(now: KpiInput): Record<string, SeriesPoint[]> {
  const { ltvMethod } = now.settings;
  const fitted = ltvMethod === "predicted";
  const settings = fitted ? { ...now.settings, ltvMethod: DEFAULT_SETTINGS.ltvMethod } : now.settings;
  const ids = fitted ? FACTORS.slice(0, 3) : [`ltv.${ltvMethod}`, ...FACTORS];
  return series({ ...now, settings, range: trendRange(now.range.to, now.dataDate) }, ids);
}
