import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BreakdownCard } from "@/components/ltv/breakdown-card";
import { CohortsCard } from "@/components/ltv/cohorts-card";
import { LtvHero } from "@/components/ltv/hero";
import { MethodCard } from "@/components/ltv/method-card";
import { ObservedCard } from "@/components/ltv/observed-card";
import { readMethod } from "@/components/ltv/read-method";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { readPageInput } from "@/components/metrics/read-page-input";
import { settle } from "@/components/metrics/settle";
import { ValuePage } from "@/components/metrics/value-page";
import { ReasonsCard } from "@/components/overview/reasons-card";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ltv"))("title") };
}

export default async function LtvPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const search = await searchParams;
  const caller = await serverCaller();
  const input = { workspace: slug, ...readPageInput(search) };
  const group = { breakdown: input.breakdown, value: input.value };
  const method = readMethod(search.method);
  const [t, failed, localeName, workspace, period] = await Promise.all([
    getTranslations("ltv"),
    getTranslations("ltv.failed"),
    getLocale(),
    caller.workspaces.current({ workspace: slug }),
    caller.overview.period(input),
  ]);
  if (!period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  const locale = localeName === "fr" ? "fr" : "en";
  const [value, observed, groups, cohorts, reasons] = await Promise.all([
    settle(caller.ltv.value({ ...input, method, locale })),
    settle(caller.ltv.observed({ workspace: slug, ...group })),
    settle(caller.ltv.byGroup({ workspace: slug, from: input.from, to: input.to, breakdown: "plan" })),
    settle(caller.ltv.cohorts({ workspace: slug, ...group })),
    settle(caller.overview.reasons({ ...input, by: "reason" })),
  ]);
  // Leavers of unknown day stand on the data date: ages before it look better than they were, and the cards say so.
  const undated = value.ok && (value.data?.ltv.metric.warnings.includes("churn_dates_unknown") ?? false);
  return (
    <ValuePage title={t("title")} workspace={workspace} period={period} method={method}>
      <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(340px,1.05fr)_2fr]">
        {value.ok && value.data ? (
          <>
            <LtvHero answer={value.data} />
            <MethodCard answer={value.data} />
          </>
        ) : (
          <FailedCard title={failed("value")} />
        )}
      </div>
      <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        {observed.ok ? <ObservedCard answer={observed.data} latest={period.latest} undated={undated} /> : <FailedCard title={failed("observed")} />}
        {groups.ok ? <BreakdownCard byPlan={groups.data} range={period.range} ltvId={`ltv.${method}`} /> : <FailedCard title={failed("breakdown")} />}
      </div>
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        {cohorts.ok ? <CohortsCard answer={cohorts.data} undated={undated} /> : <FailedCard title={failed("cohorts")} />}
        {reasons.ok ? <ReasonsCard answer={reasons.data} /> : <FailedCard title={failed("reasons")} />}
      </div>
    </ValuePage>
  );
}
