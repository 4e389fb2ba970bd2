import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatMonthRange } from "@/components/format/dates";
import { BeyondNote } from "@/components/metrics/beyond-note";
import { pagesBefore } from "@/components/metrics/past-the-end";
import { knownInput } from "@/components/metrics/read-page-input";
import { WorkspaceScope } from "@/components/metrics/scope";
import { unmadeOf } from "@/components/metrics/unmade";
import { UnmadeCard } from "@/components/metrics/unmade-card";
import { AdvocatesTable } from "@/components/referrals/advocates-table";
import { InvitationsTable } from "@/components/referrals/invitations-table";
import { LikelyTable } from "@/components/referrals/likely-table";
import { listFile } from "@/components/referrals/list-address";
import { ListPages, PastTheEnd } from "@/components/referrals/list-pages";
import { OfReferrers } from "@/components/referrals/of-referrers";
import { readListView } from "@/components/referrals/read-list-view";
import { RecordForm } from "@/components/referrals/record-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { DownloadLink, LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { ListAnswer } from "@/server/referrals/lists/list-referrals";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await getTranslations("referrals.list"))(`title.${readListView(await searchParams).list}`) };
}

export default async function ReferralListPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const asked = readListView(await searchParams);
  const caller = await serverCaller();
  const [t, locale, workspace, period] = await Promise.all([
    getTranslations("referrals.list"),
    getLocale(),
    caller.workspaces.current({ workspace: slug }),
    caller.overview.period({ workspace: slug, from: asked.from, to: asked.to, segment: asked.segment, breakdown: asked.breakdown, value: asked.value }),
  ]);
  // Of a breakdown that the workspace does not have, everyone is meant, and of months after its data the latest: as on the page of the funnel.
  const view: typeof asked = period ? knownInput(asked, period) : asked;
  const unmade = period && unmadeOf(period);
  if (unmade) {
    return (
      <WorkspaceScope slug={slug} currency={workspace.currency} period={period} attributes={period.attributes}>
        <PageHeader title={t(`title.${view.list}`)}>
          <LinkButton href={`/${slug}/referrals`}>{t("back")}</LinkButton>
        </PageHeader>
        <UnmadeCard segment={unmade} />
      </WorkspaceScope>
    );
  }
  const editable = workspace.can.includes("referrals:write");
  const { answer, table } = await read();
  const pages = pagesBefore({ page: answer.page, pageSize: answer.pageSize, shown: answer.rows.length, total: answer.total });
  const months = period && view.list === "referrals" ? formatMonthRange(locale, period.range) : null;
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency} period={period ?? undefined} attributes={period?.attributes}>
      <PageHeader title={t(`title.${view.list}`)}>
        <LinkButton href={`/${slug}/referrals`}>{t("back")}</LinkButton>
        {answer.total > 0 ? <DownloadLink href={listFile(slug, view)}>{t("saveCsv")}</DownloadLink> : null}
      </PageHeader>
      {view.list === "referrals" && period ? <BeyondNote /> : null}
      <Card title={t(`count.${view.list}`, { count: answer.total, more: answer.more ? "yes" : "no" })} subtitle={
          <>
            {months ? t(`step.${view.step ?? "invited"}`, { months }) : t(`lead.${view.list}`)} <OfReferrers segment={view.segment} {...(view.list === "referrals" && { breakdown: view.breakdown, value: view.value })} list={view.list} />
          </>
        }
      >
        {pages !== null ? (
          <PastTheEnd slug={slug} view={view} pages={pages} />
        ) : answer.rows.length === 0 ? (
          <EmptyState>{t("none")}</EmptyState>
        ) : (
          <>
            {table}
            <ListPages slug={slug} view={view} answer={answer} />
          </>
        )}
      </Card>
      {view.list === "referrals" && editable && period ? <RecordForm /> : null}
    </WorkspaceScope>
  );

  async function read(): Promise<{ answer: ListAnswer<object>; table: ReactNode }> {
    const paged = { workspace: slug, page: view.page, segment: view.segment };
    if (view.list === "advocates") {
      const found = await caller.referrals.advocates(paged);
      return { answer: found, table: <AdvocatesTable rows={found.rows} /> };
    }
    if (view.list === "likely") {
      const found = await caller.referrals.likely(paged);
      return { answer: found, table: <LikelyTable rows={found.rows} /> };
    }
    const found = await caller.referrals.invitations({ ...paged, step: view.step, from: view.from, to: view.to, breakdown: view.breakdown, value: view.value });
    return { answer: found, table: <InvitationsTable rows={found.rows} step={view.step ?? "invited"} editable={editable} /> };
  }
}
