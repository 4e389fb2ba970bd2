import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { readPageInput } from "@/components/metrics/read-page-input";
import { settle } from "@/components/metrics/settle";
import { ValuePage } from "@/components/metrics/value-page";
import { ExportMenu } from "@/components/overview/export-menu";
import { ReasonsCard } from "@/components/overview/reasons-card";
import { Tiles } from "@/components/overview/tiles";
import { WaterfallCard } from "@/components/overview/waterfall-card";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("title") };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const caller = await serverCaller();
  const input = { workspace: slug, ...readPageInput(await searchParams) };
  const [t, workspace, period] = await Promise.all([
    getTranslations("overview"),
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
  const [figures, reasons] = await Promise.all([settle(caller.overview.figures(input)), settle(caller.overview.reasons(input))]);
  const undated = reasons.ok ? reasons.data.total.undated : 0;
  const { tiles, waterfall } = (figures.ok ? figures.data : null) ?? {};
  return (
    <ValuePage title={t("title")} workspace={workspace} period={period} actions={tiles ? <ExportMenu tiles={tiles} /> : null}>
      {tiles ? <Tiles tiles={tiles} /> : <FailedCard title={t("failed.tiles")} className="mb-4" />}
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        {waterfall ? <WaterfallCard answer={waterfall} undated={undated} /> : <FailedCard title={t("failed.waterfall")} />}
        {reasons.ok ? <ReasonsCard answer={reasons.data} /> : <FailedCard title={t("failed.reasons")} />}
      </div>
    </ValuePage>
  );
}
