"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { readGroup } from "@/components/metrics/read-page-input";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Note } from "@/components/ui/note";
import { Skeleton } from "@/components/ui/skeleton";
import type { Narrowing } from "@/server/customers/narrowing";
import type { Breakdown } from "@/server/kpis/input";
import type { LtvMethod } from "@/server/metrics/settings";
import { ExplainPanel } from "./explain-panel";
import { groupOf, type Subject, type SubjectGroup } from "./subject";

type Props = { subject: Subject; range: { from: string; to: string }; method?: LtvMethod };

export function Explained({ subject, range, method }: Props) {
  const t = useTranslations("explain");
  const { slug } = useScope();
  const trpc = useTRPC();
  const locale = useLocale() === "fr" ? "fr" : "en";
  const query = useQuery(trpc.explain.metric.queryOptions({ workspace: slug, locale, ...(subject.window ?? range), method, metric: subject.id, end: subject.end, at: subject.at, ...known(groupOf(subject)) }));
  if (query.isError) {
    return (
      <Note tone="loss" live>
        {t("failed")}
      </Note>
    );
  }
  if (query.isPending) {
    return (
      <>
        <p role="status" className="sr-only">
          {t("loading")}
        </p>
        <Skeleton className="mt-3 h-9 w-40" />
        <Skeleton className="mt-6 h-28" />
        <Skeleton className="mt-6 h-40" />
      </>
    );
  }
  return query.data.explanation ? <ExplainPanel explanation={query.data.explanation} subject={subject} since={query.data.settings_since} /> : <p className="text-head text-ink2">{t("unknown")}</p>;
}

/** The address may hold anything; what is no breakdown is everyone. */
function known({ segment, breakdown, value, ...narrowing }: SubjectGroup): Narrowing & { segment?: string; breakdown?: Breakdown; value?: string } {
  return { ...(segment && { segment }), ...readGroup(breakdown, value), ...narrowing };
}
