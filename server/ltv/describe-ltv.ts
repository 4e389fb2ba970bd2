import { changeBetween } from "../metrics/change";
import { explain } from "../metrics/explain/explain";
import type { ExplainedInput } from "../metrics/explain/types";
import { formulaFormatters } from "../metrics/formula/formatters";
import type { Locale } from "../metrics/formula/layout";
import { kpis } from "../metrics/kpis/kpis";
import type { KpiInput } from "../metrics/kpis/types";
import { metricSpec } from "../metrics/registry";
import { unanswered, type MetricValue } from "../metrics/value";
import { compareMetrics } from "../overview/compare";
import type { Companion, LtvAnswer } from "./types";

type Reader = { locale: Locale; currency: string };

/** Everything the LTV page says about the value itself; all of it from the recipes that Explain prints. */
export function describeLtv(now: KpiInput, before: KpiInput | null, { locale, currency }: Reader): LtvAnswer {
  const metrics = kpis(now).metrics;
  const earlier = before && kpis(before).metrics;
  const formatters = formulaFormatters(locale, currency);

  const compared = (id: string) => compareMetrics(id, metrics, earlier);
  const inputOf = (input: KpiInput, id: string, name: string) => explain(input, id, locale, formatters)?.inputs.find((part) => part.name === name) ?? null;
  const companion = (id: string, name: string, metricId: string): Companion => {
    const part = inputOf(now, id, name);
    const was = before && inputOf(before, id, name);
    const change = part && was ? changeBetween(metricSpec(metricId), valueOf(part), valueOf(was)) : null;
    return { metricId, unit: metricSpec(metricId).unit, value: part?.value ?? null, window: part?.window ?? null, change };
  };

  const id = `ltv.${now.settings.ltvMethod}`;
  return {
    method: now.settings.ltvMethod,
    ltv: compared(id),
    ceiling: metrics.cac_ceiling ?? unanswered("money", "no_data"),
    factors: {
      life: { factor: compared("factor.life"), companion: companion("factor.life", "churn_rate", "customer_churn_rate") },
      revenue: { factor: compared("factor.revenue"), companion: companion("ltv.retention_adjusted", "nrr", "nrr") },
      cost: { factor: compared("factor.cost"), companion: companion("factor.cost", "gross_margin", "gross_margin") },
      risk: { factor: compared("factor.risk"), companion: null },
    },
    annualDiscountRate: now.settings.annualDiscountRate,
    formula: explain(now, id, locale, formatters)?.withNumbers ?? null,
  };
}

function valueOf({ unit, value }: ExplainedInput): MetricValue {
  return { value, unit, reason: null, warnings: [], n: null };
}
