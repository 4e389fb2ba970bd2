"use client";

import { ExplainLink } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import { dash } from "@/components/format/numbers";
import { metricStyle } from "@/components/format/metric";
import type { MetricValue } from "@/server/metrics/value";
import { useFormats } from "./scope";

/** The same inside a table; with too few customers it is grey. */
export function MetricCell({ subject, metric }: { subject: Subject; metric: MetricValue | undefined }) {
  const formats = useFormats();
  if (!metric) return dash;
  const few = metric.value === null || metric.warnings.includes("few_customers");
  return (
    <ExplainLink subject={subject} className={few ? "text-ink3" : undefined}>
      {formats.metric(metric, metricStyle(subject.id)) ?? dash}
    </ExplainLink>
  );
}
