import { versionOn, type SettingsVersion } from "../facts/settings-versions";
import { lastDayOf, type DateOnly, type YearMonth } from "../metrics/period";
import { DEFAULT_SETTINGS, type MetricSettings } from "../metrics/settings";

const PPM = 1_000_000;

/** The conventions that count for a range: those in force at its end, or at the data date when that comes first. */
export function metricSettings(versions: SettingsVersion[], to: YearMonth, dataDate: DateOnly): MetricSettings {
  const end = lastDayOf(to);
  const version = versionOn(versions, end < dataDate ? end : dataDate);
  return {
    annualDiscountRate: version.discountRatePpm / PPM,
    churnDenominator: version.churnDenominator,
    ltvMethod: DEFAULT_SETTINGS.ltvMethod,
    ltvCapMonths: version.ltvCapMonths,
    ltvWindowMonths: version.ltvWindowMonths,
    cacLagMonths: DEFAULT_SETTINGS.cacLagMonths,
  };
}
