import { isReturn, percentDigits, ratioDigits, showsCents } from "@/common/shown-digits";
import type { MetricValue, Unit } from "@/server/metrics/value";
import { formatMoney } from "./money";
import { formatNumber, formatPercent, nbsp, signedPoints } from "./numbers";

export type MetricStyle = {
  /** A price or an average: cents mean something. */
  cents?: boolean;
  /** On a tile, from a million on. */
  compact?: boolean;
  /** Decimals of a ratio: more for one that lives far below one. */
  ratio?: number;
  /** A return: a percent of it has no decimals from 100 % on. */
  ofReturn?: boolean;
  /** A difference rather than an amount: with its sign, that of rates in points. */
  signed?: boolean;
  /** Decimals, where the usual ones are too few. */
  digits?: number;
};

/** What is taken to a power or multiplied before it is shown: a reader who computes it again needs the digits. */
const decimals: Readonly<Record<string, number>> = { "difference.money": 1, "referral.log_rank": 2, "referral.log_rank.p": 6, referred_expected: 4, chance_variance: 4, constant_churn: 4, purchase_frequency: 4, standard_error_of_log: 6, standard_deviation: 4, normal_quantile: 4, estimate: 2, beta_alpha: 1, beta_beta: 1, churn_at_end: 4, life_now: 4, life_at_end: 4, lower_nrr: 4, error_of_arpa: 6, error_of_rest: 6, ratio_of_both: 6, reach_of_referred: 6, reach_of_others: 6 };

/** Parts of a change. */
const isDifference = (id: string) => /^(rate|arpa)_change\b|\.other_parts$|^(difference|gap)\.rate$/.test(id);

/** That of a metric; what is made of another, such as its change, has the digits of that one. */
export function metricStyle(id: string, like = id): MetricStyle {
  return { cents: showsCents(like), ratio: ratioDigits(like), ofReturn: isReturn(like), ...(decimals[id] !== undefined && { digits: decimals[id] }), ...(isDifference(id) && { signed: true }) };
}

/** A metric's number in its unit; money is in minor units. Months carry no word: the label says them. */
export function formatValue(locale: string, currency: string, unit: Unit, value: number, style: MetricStyle = {}): string {
  switch (unit) {
    case "money":
      return formatMoney(locale, currency, value, style);
    case "rate":
      return style.signed ? signedPoints(locale, value) : formatPercent(locale, value, style.digits ?? percentDigits(value, style.ofReturn));
    case "ratio":
      return `${formatNumber(locale, value, style.digits ?? style.ratio ?? 1)}×`;
    case "months":
      return formatNumber(locale, value, style.digits ?? 1);
    case "count":
      return formatCount(locale, value, style.digits);
  }
}

/** What is too small for its digits is said to be below the smallest of them: a probability is not 0. */
function formatCount(locale: string, value: number, digits = 0): string {
  const smallest = 10 ** -digits;
  return digits > 0 && value > 0 && value < smallest / 2 ? `<${nbsp}${formatNumber(locale, smallest, digits)}` : formatNumber(locale, value, digits);
}

/** Null when the metric has no value: the caller shows a dash and the reason. */
export function formatMetric(locale: string, currency: string, metric: MetricValue, style: MetricStyle = {}): string | null {
  return metric.value === null ? null : formatValue(locale, currency, metric.unit, metric.value, style);
}
