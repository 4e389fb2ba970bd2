import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportHistory } from "@/components/imports/import-history";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("meta.title") };
}

export default async function ImportsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const caller = await serverCaller();
  const [workspace, imports, t] = await Promise.all([
    caller.workspaces.current({ workspace: slug }),
    caller.imports.list({ workspace: slug }),
    getTranslations("imports"),
  ]);
  const canChange = workspace.can.includes("imports:write");
  return (
    <>
      <PageHeader title={t("meta.title")}>
        {canChange && imports.items.length > 0 ? (
          <LinkButton variant="primary" href={`/${slug}/imports/new`}>
            {t("history.new")}
          </LinkButton>
        ) : null}
      </PageHeader>
      <ImportHistory workspace={slug} initial={imports} canChange={canChange} timeZone={workspace.timeZone} />
    </>
  );
}
