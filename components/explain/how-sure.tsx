"use client";

import { useTranslations } from "next-intl";
import type { MetricStyle } from "@/components/format/metric";
import { useFormats } from "@/components/metrics/scope";
import type { MetricValue } from "@/server/metrics/value";
import { PanelSection } from "./panel-section";

/** How many customers a number rests on, and how far it may lie off where that is known. */
export function HowSure({ value, style }: { value: MetricValue; style: MetricStyle }) {
  const t = useTranslations("explain");
  const formats = useFormats();
  const { unit, n, interval } = value;
  if (!interval && n === null) return null;
  return (
    <PanelSection title={t("howSure")}>
      <p className="text-sub text-ink2">
        {interval
          ? t("interval", {
              level: formats.percent(interval.level, 0),
              low: formats.value(unit, interval.low, style),
              high: formats.value(unit, interval.high, style),
              n: n ?? 0,
            })
          : t("sample", { n: n ?? 0 })}
      </p>
    </PanelSection>
  );
}
