import type { MetricValue, Unit } from "@/server/metrics/value";
import { formatMoney } from "./money";
import { formatNumber, formatPercent, signedPoints } from "./numbers";

export type MetricStyle = {
  /** A price or an average: cents mean something. */
  cents?: boolean;
  /** On a tile, from a million on. */
  compact?: boolean;
  /** A ratio that lives far below one: a second decimal. */
  fine?: boolean;
  /** A difference rather than an amount: with its sign, that of rates in points. */
  signed?: boolean;
};

/** The metrics whose cents are worth reading. */
const withCents = new Set(["arpa", "factor.revenue", "factor.cost", "life.margin", "life.cumulated", "arpa_change", "arpa_change.mix", "arpa_change.own"]);

/** Parts of a change. */
const isDifference = (id: string) => /^(rate|arpa)_change\b|\.other_parts$/.test(id);

export function metricStyle(id: string): MetricStyle {
  return { cents: withCents.has(id), fine: id === "referral.k_factor", ...(isDifference(id) && { signed: true }) };
}

/** A metric's number in its unit; money is in minor units. Months carry no word: the label says them. */
export function formatValue(locale: string, currency: string, unit: Unit, value: number, style: MetricStyle = {}): string {
  switch (unit) {
    case "money":
      return formatMoney(locale, currency, value, style);
    case "rate":
      return style.signed ? signedPoints(locale, value) : formatPercent(locale, value);
    case "ratio":
      return `${formatNumber(locale, value, style.fine ? 2 : 1)}×`;
    case "months":
      return formatNumber(locale, value, 1);
    case "count":
      return formatNumber(locale, value);
  }
}

/** Null when the metric has no value: the caller shows a dash and the reason. */
export function formatMetric(locale: string, currency: string, metric: MetricValue, style: MetricStyle = {}): string | null {
  return metric.value === null ? null : formatValue(locale, currency, metric.unit, metric.value, style);
}
