import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CrossCard } from "@/components/churn/cross-card";
import { KindsCard } from "@/components/churn/kinds-card";
import { MultiplesCard } from "@/components/churn/multiples-card";
import { ParetoCard } from "@/components/churn/pareto-card";
import { readChurnView } from "@/components/churn/read-view";
import { ScheduledCard } from "@/components/churn/scheduled-card";
import { WordsCard } from "@/components/churn/words-card";
import { CountingCard } from "@/components/metrics/counting-card";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { settle } from "@/components/metrics/settle";
import { SettledCard } from "@/components/metrics/settled-card";
import { UnmadePage } from "@/components/metrics/unmade-page";
import { ValuePage } from "@/components/metrics/value-page";
import { ExportMenu } from "@/components/overview/export-menu";
import { Tiles } from "@/components/overview/tiles";
import { LinkButton } from "@/components/ui/link-button";
import { askPage, type PageProps } from "../ask-page";
import { frames, rows } from "./frames";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("churn"))("title") };
}

export default async function ChurnPage(props: PageProps) {
  const [t, failed, { slug, search, caller, workspace, period, unmade, input }] = await Promise.all([getTranslations("churn"), getTranslations("churn.failed"), askPage(props)]);
  const view = readChurnView(search);
  if (!period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  if (unmade) return <UnmadePage title={t("title")} workspace={workspace} period={period} segment={unmade} />;
  const page = await settle(caller.churn.page({ ...input, measure: view.measure, level: view.level }));
  const answer = page.ok ? page.data : null;
  return (
    <ValuePage
      title={t("title")}
      workspace={workspace}
      period={period}
      actions={
        <>
          <LinkButton href={`/${slug}/churn/reasons`}>{t("edit")}</LinkButton>
          {answer ? <ExportMenu tiles={answer.tiles} /> : null}
        </>
      }
    >
      {answer ? <Tiles tiles={answer.tiles} /> : <FailedCard title={failed("page")} className="mb-4" />}
      <div className={rows.why}>
        {answer ? <ParetoCard answer={answer} /> : <FailedCard title={failed("page")} />}
        <div className="flex min-w-0 flex-col gap-4 [&>:last-child]:grow">
          {answer ? <KindsCard answer={answer} /> : null}
          <Suspense fallback={<CountingCard className={frames.scheduled} />}>
            <SettledCard reading={caller.churn.scheduled(input)} failed={failed("scheduled")}>
              {(scheduled) => <ScheduledCard answer={scheduled} />}
            </SettledCard>
          </Suspense>
        </div>
      </div>
      {answer && answer.multiples.length > 0 ? (
        <div className="mb-4">
          <MultiplesCard answer={answer} />
        </div>
      ) : null}
      <div className={rows.who}>
        <Suspense fallback={<CountingCard className={frames.cross} />}>
          <SettledCard reading={caller.churn.cross({ ...input, across: view.across, level: view.level })} failed={failed("cross")}>
            {(cross) => <CrossCard answer={cross} level={view.level} />}
          </SettledCard>
        </Suspense>
        <Suspense fallback={<CountingCard className={frames.words} />}>
          <SettledCard reading={caller.churn.verbatims({ ...input, search: view.search, page: view.page })} failed={failed("words")}>
            {(said) => <WordsCard answer={said} lost={answer?.total.customers ?? null} />}
          </SettledCard>
        </Suspense>
      </div>
    </ValuePage>
  );
}
