import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkspaceScope } from "@/components/metrics/scope";
import { AudienceStep } from "@/components/referrals/programme/audience-step";
import { ChannelsStep, MeasureStep } from "@/components/referrals/programme/choice-steps";
import { IncentivesStep } from "@/components/referrals/programme/incentives-step";
import { RulesStep } from "@/components/referrals/programme/rules-step";
import { programmeSteps, readStep, stepAddress } from "@/components/referrals/programme/steps";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.programme"))("title") };
}

export default async function ProgrammePage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const caller = await serverCaller();
  const [t, page, workspace, period, programme] = await Promise.all([
    getTranslations("referrals.programme"),
    getTranslations("referrals"),
    caller.workspaces.current({ workspace: slug }),
    caller.overview.period({ workspace: slug }),
    caller.referrals.programme({ workspace: slug }),
  ]);
  if (!period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {page("empty")}
      </EmptyValuePage>
    );
  }
  const editable = workspace.can.includes("referrals:write");
  const step = readStep((await searchParams).step, programme?.steps ?? 0);
  const shared = { programme, editable };
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency} period={period} attributes={period.attributes}>
      <PageHeader title={t("title")}>
        <LinkButton href={`/${slug}/referrals`}>{t("back")}</LinkButton>
      </PageHeader>
      <Steps
        label={t("steps")}
        doneLabel={t("done")}
        steps={programmeSteps.map((id) => ({ id, label: t(`step.${id}`), state: id === step ? "current" : programme?.[id] ? "done" : "ahead", href: programme || id === "audience" ? stepAddress(slug, id) : undefined }))}
      />
      {step === "audience" ? <AudienceStep {...shared} options={editable ? await caller.referrals.audiences({ workspace: slug }) : []} /> : null}
      {step === "incentives" ? <IncentivesStep {...shared} /> : null}
      {step === "rules" ? <RulesStep {...shared} today={period.dataDate} /> : null}
      {step === "channels" ? <ChannelsStep {...shared} /> : null}
      {step === "measure" ? <MeasureStep {...shared} today={period.dataDate} /> : null}
    </WorkspaceScope>
  );
}
