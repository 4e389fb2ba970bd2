import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelMonthsCard } from "@/components/cac/channel-months-card";
import { ChannelsCard } from "@/components/cac/channels-card";
import { LagControl } from "@/components/cac/lag-control";
import { MonthsCard } from "@/components/cac/months-card";
import { NextEuroCard } from "@/components/cac/next-euro-card";
import { NoSpendCard } from "@/components/cac/no-spend-card";
import { PaidCard } from "@/components/cac/paid-card";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { settle } from "@/components/metrics/settle";
import { UnmadePage } from "@/components/metrics/unmade-page";
import { ValuePage } from "@/components/metrics/value-page";
import { ExportMenu } from "@/components/overview/export-menu";
import { Tiles } from "@/components/overview/tiles";
import { LinkButton } from "@/components/ui/link-button";
import { askPage, type PageProps } from "../ask-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cac"))("title") };
}

export default async function CacPage(props: PageProps) {
  const [t, failed, asked] = await Promise.all([
    getTranslations("cac"),
    getTranslations("cac.failed"),
    askPage(props),
  ]);
  const { slug, caller, workspace, period, unmade, input } = asked;
  if (!period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug} spend>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  if (unmade) return <UnmadePage title={t("title")} workspace={workspace} period={period} segment={unmade} />;
  const [figures, channels] = await Promise.all([settle(caller.cac.figures(input)), settle(caller.cac.channels({ workspace: slug, segment: input.segment, from: input.from, to: input.to }))]);
  const answer = figures.ok ? figures.data : null;
  const byChannel = channels.ok ? channels.data : null;
  return (
    <ValuePage
      title={t("title")}
      workspace={workspace}
      period={period}
      actions={
        <>
          {answer ? <LagControl key={answer.lagMonths} months={answer.lagMonths} editable={workspace.can.includes("settings:write")} /> : null}
          <LinkButton href={`/${slug}/cac/spend`}>{t("sheet")}</LinkButton>
          {answer?.recorded ? <ExportMenu tiles={answer.tiles} /> : null}
        </>
      }
    >
      {answer && !answer.recorded ? (
        <NoSpendCard>{t("noSpend.lead")}</NoSpendCard>
      ) : (
        <>
          {answer ? <Tiles tiles={answer.tiles} /> : <FailedCard title={failed("figures")} className="mb-4" />}
          <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
            {answer ? (
              <>
                <MonthsCard answer={answer} />
                <PaidCard answer={answer} />
              </>
            ) : null}
          </div>
          {byChannel ? (
            <div className="flex flex-col gap-4">
              <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
                <ChannelsCard answer={byChannel} />
                <NextEuroCard answer={byChannel} />
              </div>
              <ChannelMonthsCard answer={byChannel} />
            </div>
          ) : (
            <FailedCard title={failed("channels")} />
          )}
        </>
      )}
    </ValuePage>
  );
}
