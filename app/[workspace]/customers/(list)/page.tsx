import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ColumnsControl } from "@/components/customers/columns-control";
import { CustomersCard } from "@/components/customers/customers-card";
import { FilterChips } from "@/components/customers/filter-chips";
import { FiltersControl } from "@/components/customers/filters-control";
import { DueWithin, ListTabs, RankedBy } from "@/components/customers/list-tabs";
import { readView, type ListView } from "@/components/customers/read-view";
import { RenewalsCard } from "@/components/customers/renewals-card";
import { SearchField } from "@/components/customers/search-field";
import { ValueNotes } from "@/components/customers/value-notes";
import { fileAddress, listInput } from "@/components/customers/view-address";
import { ExplainDrawer } from "@/components/explain/explain-drawer";
import { Beyond } from "@/components/metrics/beyond-note";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FactsAsOf } from "@/components/metrics/facts-as-of";
import { FailedCard } from "@/components/metrics/failed-card";
import { CountingArea } from "@/components/metrics/navigation";
import { WorkspaceScope } from "@/components/metrics/scope";
import { settle } from "@/components/metrics/settle";
import { unmadeOf } from "@/components/metrics/unmade";
import { UnmadeCard } from "@/components/metrics/unmade-card";
import { DownloadLink } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { SegmentName } from "@/server/segments/segment-state";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const asked = readView(await searchParams);
  const caller = await serverCaller();
  const whose = { workspace: slug, segment: asked.segment };
  const reading = caller.overview.period({ ...whose, compare: "off" });
  // Of a segment without numbers yet there is no list either.
  const unmade = asked.segment === undefined ? null : await reading.then((period) => period && unmadeOf(period));
  if (unmade) return <Unmade slug={slug} view={asked} segment={unmade} />;
  const list = (view: ListView) => caller.customers.list({ workspace: slug, ...listInput(view) }).then((answer) => ({ answer, view }));
  const [t, workspace, period, plans, { answer, view }, upcoming] = await Promise.all([
    getTranslations("customers"),
    caller.workspaces.current({ workspace: slug }),
    reading,
    caller.customers.plans({ workspace: slug }),
    list(asked).catch(latestWhenBeyond(() => list({ ...asked, from: undefined, to: undefined }))),
    asked.tab === "renewals" ? settle(caller.overview.upcoming(whose)) : null,
  ]);
  if (!answer.range || !period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  return (
    <WorkspaceScope slug={workspace.slug} currency={workspace.currency} period={period}>
      <Suspense>
        <CountingArea>
          <PageHeader title={t("title")}>
            <DownloadLink href={fileAddress(slug, view)}>{t("saveCsv")}</DownloadLink>
            <FactsAsOf />
          </PageHeader>
          {asked.from !== undefined && view.from === undefined && answer.data_date ? <Beyond month={asked.from} dataDate={answer.data_date} /> : null}
          <div className="mb-4 flex flex-wrap items-center gap-2">
            <ListTabs view={view} />
            {view.tab === "renewals" ? <DueWithin view={view} /> : null}
            {view.tab === "valuable" ? <RankedBy view={view} /> : null}
          </div>
          <div className="mb-4 flex flex-wrap items-center gap-2">
            <SearchField q={view.q} />
            <FiltersControl view={view} plans={plans} />
            <ColumnsControl view={view} />
            <FilterChips view={view} />
          </div>
          {upcoming ? upcoming.ok ? upcoming.data ? <RenewalsCard due={upcoming.data.due} /> : null : <FailedCard title={t("due.failed")} className="mb-4" /> : null}
          <CustomersCard answer={{ ...answer, range: answer.range }} view={view} />
          {answer.predicted ? <ValueNotes predicted={answer.predicted} /> : null}
        </CountingArea>
        <ExplainDrawer />
      </Suspense>
    </WorkspaceScope>
  );
}

/** The frame of the list while nobody can be said to be on it. */
async function Unmade({ slug, view, segment }: { slug: string; view: ListView; segment: SegmentName }) {
  const caller = await serverCaller();
  const [t, workspace, period] = await Promise.all([getTranslations("customers"), caller.workspaces.current({ workspace: slug }), caller.overview.period({ workspace: slug, segment: segment.id, compare: "off" })]);
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency} period={period ?? undefined}>
      <Suspense>
        <CountingArea>
          <PageHeader title={t("title")} />
          <div className="mb-4 flex flex-wrap items-center gap-2">
            <FilterChips view={view} />
          </div>
          <UnmadeCard segment={segment} />
        </CountingArea>
      </Suspense>
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
