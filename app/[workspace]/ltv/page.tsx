import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { BreakdownCard } from "@/components/ltv/breakdown-card";
import { CohortsCard } from "@/components/ltv/cohorts-card";
import { CurveCard } from "@/components/ltv/curve-card";
import { LtvHero } from "@/components/ltv/hero";
import { LifeCard } from "@/components/ltv/life-card";
import { MethodCard } from "@/components/ltv/method-card";
import { MethodsCard } from "@/components/ltv/methods-card";
import { PredictionCard } from "@/components/ltv/prediction-card";
import { readMethod } from "@/components/ltv/read-method";
import { readTab } from "@/components/ltv/read-tab";
import { SensitivityCard } from "@/components/ltv/sensitivity-card";
import { CountingCard } from "@/components/metrics/counting-card";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { settle } from "@/components/metrics/settle";
import { SettledCard } from "@/components/metrics/settled-card";
import { UnmadePage } from "@/components/metrics/unmade-page";
import { ValuePage } from "@/components/metrics/value-page";
import { ExportMenu } from "@/components/overview/export-menu";
import type { LtvAnswer } from "@/server/ltv/types";
import { askPage, type PageProps } from "../ask-page";
import { frames, rows } from "./frames";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ltv"))("title") };
}

export default async function LtvPage(props: PageProps) {
  const [t, failed, localeName, asked] = await Promise.all([
    getTranslations("ltv"),
    getTranslations("ltv.failed"),
    getLocale(),
    askPage(props),
  ]);
  const { slug, search, caller, workspace, period, unmade, input } = asked;
  if (!period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  if (unmade) return <UnmadePage title={t("title")} workspace={workspace} period={period} segment={unmade} />;
  const method = readMethod(search.method);
  const group = { workspace: slug, segment: input.segment, breakdown: input.breakdown, value: input.value };
  const locale = localeName === "fr" ? "fr" : "en";
  const [value, groups, cohorts] = await Promise.all([
    settle(caller.ltv.value({ ...input, method, locale })),
    settle(caller.ltv.byGroup({ workspace: slug, segment: input.segment, from: input.from, to: input.to, breakdown: readTab(search.by, period.attributes), method })),
    settle(caller.ltv.cohorts(group)),
  ]);
  // Leavers of unknown day stand on the data date: ages before it look better than they were, and the cards say so.
  const undated = value.ok && (value.data?.ltv.metric.warnings.includes("churn_dates_unknown") ?? false);
  // Two cards draw it.
  const prediction = caller.ltv.prediction({ ...group, from: input.from, to: input.to });
  return (
    <ValuePage title={t("title")} workspace={workspace} period={period} method={method} actions={value.ok && value.data ? <ExportMenu tiles={figuresOf(value.data)} /> : null}>
      <div className={rows.value}>
        {value.ok && value.data ? (
          <>
            <LtvHero answer={value.data} />
            <MethodCard answer={value.data} />
          </>
        ) : (
          <FailedCard title={failed("value")} />
        )}
      </div>
      <div className={rows.life}>
        <Suspense fallback={<CountingCard className={frames.life} />}>
          <SettledCard reading={caller.ltv.life(input)} failed={failed("life")}>
            {(answer) => <LifeCard answer={answer} undated={undated} />}
          </SettledCard>
        </Suspense>
        {groups.ok ? <BreakdownCard first={groups.data} range={period.range} method={method} /> : <FailedCard title={failed("breakdown")} />}
      </div>
      <div className={rows.cohorts}>
        {cohorts.ok ? <CohortsCard answer={cohorts.data} undated={undated} /> : <FailedCard title={failed("cohorts")} />}
        <Suspense fallback={<CountingCard className={frames.prediction} />}>
          <SettledCard reading={prediction} failed={failed("prediction")}>
            {(answer) => <PredictionCard answer={answer} />}
          </SettledCard>
        </Suspense>
      </div>
      <div className={rows.sensitivity}>
        <Suspense fallback={<CountingCard className={frames.sensitivity} />}>
          <SettledCard reading={caller.ltv.sensitivity({ ...input, method })} failed={failed("sensitivity")}>
            {(answer) => <SensitivityCard answer={answer} method={method} />}
          </SettledCard>
        </Suspense>
        <Suspense fallback={<CountingCard className={frames.curve} />}>
          <SettledCard reading={prediction} failed={failed("prediction")}>
            {(answer) => <CurveCard answer={answer} />}
          </SettledCard>
        </Suspense>
      </div>
      <Suspense fallback={<CountingCard className={frames.methods} />}>
        <SettledCard reading={caller.ltv.methods({ ...input, method })} failed={failed("methods")}>
          {(answer) => <MethodsCard answer={answer} />}
        </SettledCard>
      </Suspense>
    </ValuePage>
  );
}

/** The value and its four factors, as they stand at the top. */
const figuresOf = ({ ltv, factors: { life, revenue, cost, risk } }: LtvAnswer) => [ltv, ...[life, revenue, cost, risk].map(({ factor }) => factor)];
