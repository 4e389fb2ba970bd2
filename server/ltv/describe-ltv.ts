import { explain } from "../metrics/explain/explain";
import { formulaFormatters } from "../metrics/formula/formatters";
import type { Locale } from "../metrics/formula/layout";
import { kpis } from "../metrics/kpis/kpis";
import type { KpiInput } from "../metrics/kpis/types";
import { unanswered } from "../metrics/value";
import { compareMetrics } from "../overview/compare";
import type { Companion, LtvAnswer } from "./types";

type Reader = { locale: Locale; currency: string };

/** Everything the LTV page says about the value itself; all of it from the recipes that Explain prints. */
export function describeLtv(now: KpiInput, before: KpiInput | null, { locale, currency }: Reader): LtvAnswer {
  const metrics = kpis(now).metrics;
  const earlier = before && kpis(before).metrics;
  const formatters = formulaFormatters(locale, currency);

  const compared = (id: string) => compareMetrics(id, metrics, earlier);
  const id = `ltv.${now.settings.ltvMethod}`;
  const explained = explain(now, id, locale, formatters);
  const window = explained?.window ?? now.range;
  const rates = kpis({ ...now, range: window }).metrics;
  const earlierWindow = before && explain(before, id, locale, formatters)?.window;
  const earlierRates = before && earlierWindow ? kpis({ ...before, range: earlierWindow }).metrics : null;
  const companion = (metricId: string): Companion => ({ ...compareMetrics(metricId, rates, earlierRates), window });

  return {
    method: now.settings.ltvMethod,
    ltv: compared(id),
    ceiling: metrics.cac_ceiling ?? unanswered("money", "no_data"),
    factors: {
      life: { factor: compared("factor.life"), companion: companion("customer_churn_rate") },
      revenue: { factor: compared("factor.revenue"), companion: companion("nrr") },
      cost: { factor: compared("factor.cost"), companion: companion("gross_margin") },
      risk: { factor: compared("factor.risk"), companion: null },
    },
    annualDiscountRate: now.settings.annualDiscountRate,
    formula: explained?.withNumbers ?? null,
  };
}
