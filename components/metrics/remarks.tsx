"use client";

import { useTranslations } from "next-intl";
import { Pill } from "@/components/ui/pill";
import type { MetricValue, Warning } from "@/server/metrics/value";

/** Why there is no number. */
export function Missing({ metric }: { metric: MetricValue }) {
  const t = useTranslations("reasons");
  return metric.reason ? <p className="text-label text-ink3">{t(metric.reason)}</p> : null;
}

/** Two words in a pill for the eye, the sentence in Explain and for screen readers. */
export function WarningPills({ warnings }: { warnings: readonly Warning[] }) {
  const short = useTranslations("period.warningPill");
  return (
    <>
      {warnings.map((warning) => (
        <Pill key={warning} tone={calm.has(warning) ? "plain" : "warn"}>
          {short(warning)}
        </Pill>
      ))}
    </>
  );
}

/** Facts about the sample rather than reasons to worry. */
const calm: ReadonlySet<Warning> = new Set(["partial_month", "short_history", "few_customers", "few_events", "still_active_bias", "projected"]);

export function WarningSentences({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslations("warnings");
  if (warnings.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 rounded-[9px] bg-warn-soft px-3 py-[9px] text-sub text-warn">
      {warnings.map((warning) => (
        <li key={warning}>{t(warning)}</li>
      ))}
    </ul>
  );
}
