import type { Change } from "@/server/metrics/change";
import type { Unit } from "@/server/metrics/value";
import { formatValue, type MetricStyle } from "./metric";
import { formatPercent, formatPoints } from "./numbers";

const arrows = { up: "▲", down: "▼", flat: "=" } as const;

export type ChangeText = {
  direction: Change["direction"];
  judgement: Change["judgement"];
  arrow: string;
  size: string | null;
  from: string;
};

/** `▲ 6.8 %`, `▼ 0.3 pt`, `▲ 53`, each with the earlier value to name. What rounds to nothing is no change worth a colour. */
export function formatChange(locale: string, currency: string, unit: Unit, change: Change, style: MetricStyle = {}): ChangeText {
  const size = change.difference === null ? null : sizeOf(locale, currency, unit, change.style, change.difference, style);
  const none = size !== null && !/[1-9]/.test(size);
  const direction = none ? "flat" : change.direction;
  return {
    direction,
    judgement: none ? "neutral" : change.judgement,
    arrow: arrows[direction],
    size: direction === "flat" ? null : size,
    from: formatValue(locale, currency, unit, change.from, style),
  };
}

function sizeOf(locale: string, currency: string, unit: Unit, how: Change["style"], difference: number, style: MetricStyle): string {
  if (how === "points") return formatPoints(locale, difference);
  if (how === "percent") return formatPercent(locale, Math.abs(difference), 1);
  return formatValue(locale, currency, unit, Math.abs(difference), style);
}
