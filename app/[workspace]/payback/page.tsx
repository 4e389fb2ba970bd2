import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoSpendCard } from "@/components/cac/no-spend-card";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { settle } from "@/components/metrics/settle";
import { UnmadePage } from "@/components/metrics/unmade-page";
import { ValuePage } from "@/components/metrics/value-page";
import { ExportMenu } from "@/components/overview/export-menu";
import { Tiles } from "@/components/overview/tiles";
import { CashCard } from "@/components/payback/cash-card";
import { CohortsCard } from "@/components/payback/cohorts-card";
import { GroupsCard } from "@/components/payback/groups-card";
import { QuartersCard } from "@/components/payback/quarters-card";
import { askPage, type PageProps } from "../ask-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payback"))("title") };
}

export default async function PaybackPage(props: PageProps) {
  const [t, failed, asked] = await Promise.all([
    getTranslations("payback"),
    getTranslations("payback.failed"),
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
  const [figures, groups] = await Promise.all([
    settle(caller.payback.figures(input)),
    settle(caller.payback.byGroup({ workspace: slug, segment: input.segment, from: input.from, to: input.to, breakdown: "channel" })),
  ]);
  const answer = figures.ok ? figures.data : null;
  return (
    <ValuePage title={t("title")} workspace={workspace} period={period} actions={answer?.recorded ? <ExportMenu tiles={answer.tiles} /> : null}>
      {answer && !answer.recorded ? (
        <NoSpendCard>{t("noSpend")}</NoSpendCard>
      ) : (
        <>
          {answer ? (
            <>
              <Tiles tiles={answer.tiles} />
              <QuartersCard quarters={answer.quarters} />
            </>
          ) : (
            <FailedCard title={failed("figures")} className="mb-4" />
          )}
          <div className="mb-4 grid gap-4 desktop:grid-cols-2">
            {answer ? (
              <>
                <CohortsCard answer={answer} />
                <CashCard cash={answer.cash} />
              </>
            ) : null}
          </div>
          {groups.ok ? <GroupsCard byChannel={groups.data} /> : <FailedCard title={failed("groups")} />}
        </>
      )}
    </ValuePage>
  );
}
