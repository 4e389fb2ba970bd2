"use client";

import { useTranslations } from "next-intl";
import { Pill } from "@/components/ui/pill";
import { TextLink } from "@/components/ui/text-link";
import type { MetricValue, Warning } from "@/server/metrics/value";
import { useScope } from "./scope";
import { useReasonWords } from "./use-reason-words";

/** Why there is no number, and the import that would bring it. */
export function Missing({ id, metric }: { id: string; metric: MetricValue }) {
  const wordsOf = useReasonWords();
  const period = useTranslations("period");
  const { slug } = useScope();
  if (!metric.reason) return null;
  return (
    <p className="text-label text-ink3">
      {wordsOf(id, metric.reason)}{" "}
      {metric.reason === "no_spend" ? <TextLink href={`/${slug}/imports/new?kind=spend`}>{period("importSpend")}</TextLink> : null}
    </p>
  );
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
