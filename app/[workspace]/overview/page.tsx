import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CountingCard } from "@/components/metrics/counting-card";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { settle, type Settled } from "@/components/metrics/settle";
import { UnmadePage } from "@/components/metrics/unmade-page";
import { ValuePage } from "@/components/metrics/value-page";
import { ChangesCard } from "@/components/overview/changes-card";
import { ChannelsCard } from "@/components/overview/channels-card";
import { ExportMenu } from "@/components/overview/export-menu";
import { ForecastCard } from "@/components/overview/forecast-card";
import { PlansCard } from "@/components/overview/plans-card";
import { readQuestions } from "@/components/overview/read-questions";
import { ReasonsCard } from "@/components/overview/reasons-card";
import { Tiles } from "@/components/overview/tiles";
import { UpcomingCard } from "@/components/overview/upcoming-card";
import { WaterfallCard } from "@/components/overview/waterfall-card";
import type { ForecastAnswer } from "@/server/overview/get-forecast";
import { askPage, type PageProps } from "../ask-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("title") };
}

const pair = "mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]";

export default async function OverviewPage(props: PageProps) {
  const [t, failed, asked] = await Promise.all([
    getTranslations("overview"),
    getTranslations("overview.failed"),
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
  const { newCustomers, ...changes } = readQuestions(search);
  // It fits a curve: the other numbers do not wait for it.
  const forecast = settle(caller.overview.forecast({ ...input, newCustomers }));
  const [figures, changed, channels, upcoming, plans, reasons] = await Promise.all([
    settle(caller.overview.figures(input)),
    settle(caller.overview.changes({ ...input, ...changes })),
    settle(caller.overview.channels(input)),
    settle(caller.overview.upcoming(input)),
    settle(caller.overview.planMrr(input)),
    settle(caller.overview.reasons(input)),
  ]);
  const undated = reasons.ok ? reasons.data.total.undated : 0;
  const { tiles, waterfall } = (figures.ok ? figures.data : null) ?? {};
  return (
    <ValuePage title={t("title")} workspace={workspace} period={period} actions={tiles ? <ExportMenu tiles={tiles} /> : null}>
      {tiles ? <Tiles tiles={tiles} /> : <FailedCard title={failed("tiles")} className="mb-4" />}
      <div className={pair}>
        {waterfall ? <WaterfallCard answer={waterfall} undated={undated} /> : <FailedCard title={failed("waterfall")} />}
        {changed.ok && changed.data ? <ChangesCard answer={changed.data} /> : <FailedCard title={failed("changes")} />}
      </div>
      <div className={pair}>
        {channels.ok && channels.data ? <ChannelsCard answer={channels.data} /> : <FailedCard title={failed("channels")} />}
        {upcoming.ok && upcoming.data ? <UpcomingCard answer={upcoming.data} /> : <FailedCard title={failed("upcoming")} />}
      </div>
      <div className="mb-4">
        <Suspense fallback={<CountingCard className="h-[818px] tablet:h-[766px] desktop:h-[453px]" />}>
          <Forecast reading={forecast} failed={failed("forecast")} />
        </Suspense>
      </div>
      <div className="grid gap-4 desktop:grid-cols-2">
        {plans.ok && plans.data ? <PlansCard answer={plans.data} /> : <FailedCard title={failed("plans")} />}
        {reasons.ok ? <ReasonsCard answer={reasons.data} /> : <FailedCard title={failed("reasons")} />}
      </div>
    </ValuePage>
  );
}

async function Forecast({ reading, failed }: { reading: Promise<Settled<ForecastAnswer | null>>; failed: string }) {
  const forecast = await reading;
  return forecast.ok && forecast.data ? <ForecastCard answer={forecast.data} /> : <FailedCard title={failed} />;
}
