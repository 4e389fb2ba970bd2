import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CountingCard } from "@/components/metrics/counting-card";
import { SettledCard } from "@/components/metrics/settled-card";
import { BreakdownsCard } from "@/components/settings/breakdowns/breakdowns-card";
import { GeneralCard } from "@/components/settings/general-card";
import { SettingsForm } from "@/components/settings/settings-form";
import { TargetsCard } from "@/components/settings/targets-card";
import { VersionsCard } from "@/components/settings/versions-card";
import { PageHeader } from "@/components/ui/page-header";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const caller = await serverCaller();
  const [workspace, { versions }, targets] = await Promise.all([
    caller.workspaces.current({ workspace: slug }),
    caller.workspaces.settings({ workspace: slug }),
    caller.targets.list({ workspace: slug }),
  ]);
  // What attributes hold is read off every customer: the rest of the page does not wait for it.
  const breakdowns = Promise.all([caller.breakdowns.attributes({ workspace: slug }), caller.breakdowns.choice({ workspace: slug })]);
  const editable = workspace.can.includes("settings:write");
  const t = await getTranslations("settings");
  const latest = versions.at(-1);
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] desktop:items-start">
        <div className="flex flex-col gap-4">
          {latest ? <SettingsForm key={latest.createdAt.toISOString()} slug={slug} current={latest} editable={editable} /> : null}
          <TargetsCard slug={slug} currency={workspace.currency} rows={targets} editable={editable} />
          <Suspense fallback={<CountingCard className="h-80" />}>
            <SettledCard reading={breakdowns} failed={t("breakdowns.title")}>
              {([answer, choice]) => <BreakdownsCard slug={slug} answer={answer} choice={choice} editable={editable} />}
            </SettledCard>
          </Suspense>
        </div>
        <div className="flex flex-col gap-4">
          <GeneralCard workspace={workspace} />
          <VersionsCard versions={versions} />
        </div>
      </div>
    </>
  );
}
