import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isUuid } from "@/common/uuid";
import { ImportHistory } from "@/components/imports/import-history";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("meta.title") };
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { before: given } = await searchParams;
  const before = typeof given === "string" && isUuid(given) ? given : undefined;
  const caller = await serverCaller();
  const [workspace, imports, t] = await Promise.all([
    caller.workspaces.current({ workspace: slug }),
    caller.imports.list({ workspace: slug, before }),
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
      <ImportHistory key={before} workspace={slug} before={before} initial={imports} canChange={canChange} timeZone={workspace.timeZone} />
    </>
  );
}
