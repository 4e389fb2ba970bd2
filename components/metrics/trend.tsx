"use client";

import { useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";
import { dash } from "@/components/format/numbers";
import { metricStyle } from "@/components/format/metric";
import type { SeriesPoint } from "@/server/metrics/kpis/types";
import { useMetricName } from "./metric-name";
import { useFormats } from "./scope";

/** How a number came to be what it is, month by month; the running month is dotted, an unknown one a gap. */
export function Trend({ id, points, target }: { id: string; points: readonly SeriesPoint[]; target?: number }) {
  const formats = useFormats();
  const nameOf = useMetricName();
  const t = useTranslations("charts");
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const write = (point: SeriesPoint) => formats.metric(point.metric, metricStyle(id)) ?? dash;
  return (
    <Sparkline
      points={points.map((point) => ({ month: point.month, value: point.metric.value, running: point.running }))}
      target={target}
      ends={{ first: formats.month(first.month, "2-digit"), last: formats.month(last.month, "2-digit") }}
      description={t("trend", {
        name: nameOf(id),
        first: formats.month(first.month),
        firstValue: write(first),
        last: formats.month(last.month),
        lastValue: write(last),
      })}
    />
  );
}
