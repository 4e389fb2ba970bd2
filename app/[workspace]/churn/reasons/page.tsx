import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReasonsEditor } from "@/components/churn/reasons-editor";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("churn.editor"))("title") };
}

export default async function ReasonsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const caller = await serverCaller();
  const [t, workspace, answer] = await Promise.all([getTranslations("churn"), caller.workspaces.current({ workspace: slug }), caller.churn.reasons({ workspace: slug })]);
  return (
    <>
      <PageHeader title={t("editor.title")}>
        <LinkButton href={`/${slug}/churn`}>{t("editor.back")}</LinkButton>
      </PageHeader>
      <ReasonsEditor slug={slug} answer={answer} editable={workspace.can.includes("reasons:write")} timeZone={workspace.timeZone} />
    </>
  );
}
