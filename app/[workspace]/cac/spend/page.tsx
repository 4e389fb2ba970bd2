import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { WorkspaceScope } from "@/components/metrics/scope";
import { Sheet } from "@/components/spend/sheet";
import { SheetChoice } from "@/components/spend/sheet-choice";
import { readSheet } from "@/components/spend/read-sheet";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("spend"))("pageTitle") };
}

export default async function SpendPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const caller = await serverCaller();
  const [t, workspace, sheet] = await Promise.all([
    getTranslations("spend"),
    caller.workspaces.current({ workspace: slug }),
    caller.spend.sheet({ workspace: slug, ...readSheet(await searchParams) }),
  ]);
  if (!sheet) {
    return (
      <EmptyValuePage title={t("pageTitle")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency}>
      <PageHeader title={t("pageTitle")}>
        <LinkButton href={`/${slug}/cac`}>{t("back")}</LinkButton>
        <LinkButton href={`/${slug}/imports/new?kind=spend`}>{t("import")}</LinkButton>
      </PageHeader>
      <SheetChoice sheet={sheet} />
      {/* Cells keep what somebody is typing: another sheet has cells of its own. */}
      <Sheet key={`${sheet.year} ${sheet.category} ${sheet.purpose}`} sheet={sheet} editable={workspace.can.includes("spend:write")} />
    </WorkspaceScope>
  );
}
