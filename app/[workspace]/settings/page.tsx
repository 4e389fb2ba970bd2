import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GeneralCard } from "@/components/settings/general-card";
import { SettingsForm } from "@/components/settings/settings-form";
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
  const [workspace, { versions }] = await Promise.all([caller.workspaces.current({ workspace: slug }), caller.workspaces.settings({ workspace: slug })]);
  const t = await getTranslations("settings");
  const latest = versions.at(-1);
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] desktop:items-start">
        {latest ? <SettingsForm key={latest.createdAt.toISOString()} slug={slug} current={latest} editable={workspace.can.includes("settings:write")} /> : null}
        <div className="flex flex-col gap-4">
          <GeneralCard workspace={workspace} />
          <VersionsCard versions={versions} />
        </div>
      </div>
    </>
  );
}
