import { majorUnits } from "@/components/format/money";
import { tagOf } from "@/components/format/numbers";
import type { Unit } from "@/server/metrics/value";

/** What is typed for a target, in the unit a reader thinks in: whole euros, percent, times, months. Null when empty, NaN when no number. */
export function readTarget(unit: Unit, currency: string, locale: string, text: string): number | null {
  const typed = text.replace(/[\s%×\u00a0\u202f]/g, "").replace("−", "-");
  if (typed === "") return null;
  const grouped = locale === "fr" ? typed : typed.replace(/^(-?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (_, first: string, rest: string) => first + rest.replaceAll(",", ""));
  const amount = Number(grouped.replace(",", "."));
  return exact(amount * perShown(unit, currency), unit);
}

/** The same written as it would be typed. */
export function writeTarget(unit: Unit, currency: string, locale: string, value: number): string {
  return new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 4, useGrouping: false }).format(value / perShown(unit, currency));
}

/** How much of the metric's own unit one of the typed unit is. */
function perShown(unit: Unit, currency: string): number {
  if (unit === "money") return 1 / majorUnits(currency, 1);
  return unit === "rate" ? 0.01 : 1;
}

/** 98.5 × 0.01 is 0.985, not 0.9850000000000001; cents and customers are whole. */
function exact(value: number, unit: Unit): number {
  return unit === "money" || unit === "count" ? Math.round(value) : Math.round(value * 1_000_000) / 1_000_000;
}
