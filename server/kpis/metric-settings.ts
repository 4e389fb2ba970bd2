import { versionOn } from "../facts/settings-versions";
import { lastDayOf, monthOf, type YearMonth } from "../metrics/period";
import { DEFAULT_SETTINGS, type MetricSettings } from "../metrics/settings";
import type { Facts } from "./read-facts";

const PPM = 1_000_000;

/** The conventions that count for a range: those in force at its end, or at the data date when that comes first. */
export function metricSettings({ versions, marginSources, dataDate }: Facts, to: YearMonth): MetricSettings {
  const end = lastDayOf(to);
  const day = end < dataDate ? end : dataDate;
  const version = versionOn(versions, day);
  return {
    annualDiscountRate: version.discountRatePpm / PPM,
    churnDenominator: version.churnDenominator,
    ltvMethod: DEFAULT_SETTINGS.ltvMethod,
    ltvCapMonths: version.ltvCapMonths,
    ltvWindowMonths: version.ltvWindowMonths,
    cacLagMonths: version.cacLagMonths,
    grossMarginSource: marginSources.get(monthOf(day)) ?? "workspace",
  };
}
