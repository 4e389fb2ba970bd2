"use client";

import { ExplainLink } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import { dash } from "@/components/format/numbers";
import { metricStyle } from "@/components/format/metric";
import type { MetricValue } from "@/server/metrics/value";
import { NumberText } from "./number-text";
import { useFormats } from "./scope";

type Props = { subject: Subject; metric: MetricValue; size: "hero" | "lead" | "kpi" | "minor"; compact?: boolean };

/** A number that can be asked where it comes from, also when the answer is that there is none. */
export function MetricNumber({ subject, metric, size, compact }: Props) {
  const formats = useFormats();
  const text = formats.metric(metric, { ...metricStyle(subject.id), compact });
  return (
    <ExplainLink subject={subject}>
      <NumberText text={text ?? dash} size={size} />
    </ExplainLink>
  );
}
