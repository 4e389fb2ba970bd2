import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomersCard } from "@/components/customers/customers-card";
import { readView } from "@/components/customers/read-view";
import { fileAddress } from "@/components/customers/view-address";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { WorkspaceScope } from "@/components/metrics/scope";
import { DownloadLink } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const view = readView(await searchParams);
  const caller = await serverCaller();
  const [t, workspace, answer] = await Promise.all([
    getTranslations("customers"),
    caller.workspaces.current({ workspace: slug }),
    caller.customers.list({ workspace: slug, ...view }).catch(latestWhenBeyond(() => caller.customers.list({ workspace: slug, ...view, from: undefined, to: undefined }))),
  ]);
  if (!answer.range) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  return (
    <WorkspaceScope slug={workspace.slug} currency={workspace.currency} attributes={answer.attributes}>
      <PageHeader title={t("title")}>
        <DownloadLink href={fileAddress(slug, view)}>{t("saveCsv")}</DownloadLink>
      </PageHeader>
      <CustomersCard answer={{ ...answer, range: answer.range }} view={view} />
    </WorkspaceScope>
  );
}

/** Months that no data has reached yet are those of an old link: the list says of which months it is. */
function latestWhenBeyond<Answer>(latest: () => Promise<Answer>) {
  return (error: unknown): Promise<Answer> => {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && "messageKey" in cause && cause.messageKey === "rangeAfterData") return latest();
    throw error;
  };
}
