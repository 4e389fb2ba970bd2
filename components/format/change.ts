import type { Change } from "@/server/metrics/change";
import type { Unit } from "@/server/metrics/value";
import { formatValue, type MetricStyle } from "./metric";
import { formatPercent, formatPoints } from "./numbers";

const arrows = { up: "▲", down: "▼", flat: "=" } as const;

export type ChangeText = { arrow: string; size: string | null; from: string };

/** `▲ 6.8 %`, `▼ 0.3 pt`, `▲ 53`, each with the earlier value to name. */
export function formatChange(locale: string, currency: string, unit: Unit, change: Change, style: MetricStyle = {}): ChangeText {
  return {
    arrow: arrows[change.direction],
    size: change.difference === null ? null : sizeOf(locale, currency, unit, change.style, change.difference, style),
    from: formatValue(locale, currency, unit, change.from, style),
  };
}

function sizeOf(locale: string, currency: string, unit: Unit, how: Change["style"], difference: number, style: MetricStyle): string {
  if (how === "points") return formatPoints(locale, difference);
  if (how === "percent") return formatPercent(locale, Math.abs(difference), 1);
  return formatValue(locale, currency, unit, Math.abs(difference), style);
}
