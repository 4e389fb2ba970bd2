"use client";

import { metricStyle } from "@/components/format/metric";
import { nbsp } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import type { Unit } from "@/server/metrics/value";

/** A difference of a metric: `+ €7,700`, `− 0.2 pt`, and its size without the sign. */
export function useSigned(): Record<"text" | "size", (id: string, unit: Unit, difference: number) => string> {
  const formats = useFormats();
  const size = (id: string, unit: Unit, difference: number) =>
    unit === "rate" ? formats.points(difference) : formats.value(unit, Math.abs(difference), metricStyle(id));
  const text = (id: string, unit: Unit, difference: number) => {
    const written = size(id, unit, difference);
    return /[1-9]/.test(written) ? `${difference < 0 ? "−" : "+"}${nbsp}${written}` : written;
  };
  return { text, size };
}
