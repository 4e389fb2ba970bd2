import { versionOn } from "../facts/settings-versions";
import { lastDayOf, monthOf, type DateOnly, type YearMonth } from "../metrics/period";
import { DEFAULT_SETTINGS, type MetricSettings } from "../metrics/settings";
import type { Facts } from "./read-facts";

const PPM = 1_000_000;

/** The conventions that count for a range: those in force at its end, or at the data date when that comes first. */
export function metricSettings(facts: Facts, to: YearMonth): MetricSettings {
  const day = dayOf(facts, to);
  const version = versionOn(facts.versions, day);
  return {
    annualDiscountRate: version.discountRatePpm / PPM,
    churnDenominator: version.churnDenominator,
    ltvMethod: DEFAULT_SETTINGS.ltvMethod,
    ltvCapMonths: version.ltvCapMonths,
    ltvWindowMonths: version.ltvWindowMonths,
    cacLagMonths: version.cacLagMonths,
    grossMarginSource: facts.marginSources.get(monthOf(day)) ?? "workspace",
  };
}

/** From which day they are in force; null where there were none before. */
export function settingsSince(facts: Facts, to: YearMonth): DateOnly | null {
  const version = versionOn(facts.versions, dayOf(facts, to));
  return version === facts.versions[0] ? null : version.validFrom;
}

function dayOf({ dataDate }: Facts, to: YearMonth): DateOnly {
  const end = lastDayOf(to);
  return end < dataDate ? end : dataDate;
}
