import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FailedCard } from "@/components/metrics/failed-card";
import { settle } from "@/components/metrics/settle";
import { UnmadePage } from "@/components/metrics/unmade-page";
import { ValuePage } from "@/components/metrics/value-page";
import { ExportMenu } from "@/components/overview/export-menu";
import { Tiles } from "@/components/overview/tiles";
import { AdvocatesCard } from "@/components/referrals/advocates-card";
import { ComparisonCard } from "@/components/referrals/comparison-card";
import { CountsCard } from "@/components/referrals/counts-card";
import { FunnelCard } from "@/components/referrals/funnel-card";
import { LikelyCard } from "@/components/referrals/likely-card";
import { NothingCard, OnlyCountsCard } from "@/components/referrals/nothing-card";
import { ProgrammeCard } from "@/components/referrals/programme/programme-card";
import { RetentionCard } from "@/components/referrals/retention-card";
import { classes } from "@/components/ui/classes";
import { askPage, type PageProps } from "../ask-page";

/** Of the long lists. */
const shown = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals"))("title") };
}

export default async function ReferralsPage(props: PageProps) {
  const [t, failed, asked] = await Promise.all([getTranslations("referrals"), getTranslations("referrals.failed"), askPage(props)]);
  const { slug, caller, workspace, period, unmade, input } = asked;
  const whole = { workspace: slug, segment: input.segment, from: input.from, to: input.to };
  const list = { workspace: slug, pageSize: shown, segment: input.segment };
  if (!period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  if (unmade) return <UnmadePage title={t("title")} workspace={workspace} period={period} segment={unmade} />;
  const [figures, comparison, counts, programme, advocates, likeness, likely] = await Promise.all([
    settle(caller.referrals.figures(input)),
    settle(caller.referrals.comparison(whole)),
    settle(caller.referrals.counts(whole)),
    settle(caller.referrals.programmeStanding({ workspace: slug })),
    settle(caller.referrals.advocates(list)),
    settle(caller.referrals.likeness({ workspace: slug })),
    settle(caller.referrals.likely(list)),
  ]);
  const answer = figures.ok ? figures.data : null;
  const named = answer?.source === "referrals" || answer?.source === "referred";
  const setUp = programme.ok ? <ProgrammeCard standing={programme.data} editable={workspace.can.includes("referrals:write")} /> : <FailedCard title={failed("programme")} />;
  return (
    <ValuePage title={t("title")} workspace={workspace} period={period} actions={answer && named ? <ExportMenu tiles={answer.tiles} /> : null}>
      {figures.ok ? null : <FailedCard title={failed("figures")} className="mb-4" />}
      {answer?.source === "nothing" ? <NothingCard /> : null}
      {answer?.source === "counts" ? <OnlyCountsCard /> : null}
      {answer && named ? <Tiles tiles={answer.tiles} /> : null}
      <div className={classes("mb-4 grid gap-4", named ? "desktop:grid-cols-2" : null)}>
        {answer && named ? <FunnelCard funnel={answer.funnel} /> : null}
        {setUp}
      </div>
      {named || !figures.ok ? (
        <div className="mb-4 grid gap-4 desktop:grid-cols-2">
          {!comparison.ok ? <FailedCard title={failed("comparison")} /> : comparison.data ? (
            <>
              <RetentionCard answer={comparison.data} />
              <ComparisonCard answer={comparison.data} />
            </>
          ) : null}
        </div>
      ) : null}
      {!counts.ok ? <FailedCard title={failed("counts")} className="mb-4" /> : counts.data ? <CountsCard answer={counts.data} /> : null}
      {answer?.source === "nothing" ? null : (
        <>
          {advocates.ok ? <AdvocatesCard answer={advocates.data} /> : <FailedCard title={failed("advocates")} className="mb-4" />}
          {likely.ok && likeness.ok ? <LikelyCard likeness={likeness.data} answer={likely.data} /> : <FailedCard title={failed("likely")} className="mb-4" />}
        </>
      )}
    </ValuePage>
  );
}
