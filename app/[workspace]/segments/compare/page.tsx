import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { FactsAsOf } from "@/components/metrics/facts-as-of";
import { CountingArea } from "@/components/metrics/navigation";
import { RangeControl } from "@/components/metrics/range-control";
import { readRange } from "@/components/metrics/read-page-input";
import { WorkspaceScope } from "@/components/metrics/scope";
import { ChooseSegments } from "@/components/segments/compare/choose-segments";
import { namedArchived, namesOthers, readCompare } from "@/components/segments/compare/compare-address";
import { CurvesCard } from "@/components/segments/compare/curves-card";
import { NumbersCard } from "@/components/segments/compare/numbers-card";
import { OtherNumbersCard } from "@/components/segments/compare/other-numbers-card";
import { OverlapsNote } from "@/components/segments/compare/overlaps-note";
import { TestsCard } from "@/components/segments/compare/tests-card";
import { newSegmentHref, segmentHref } from "@/components/segments/segment-href";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("segments.compare"))("title") };
}

export default async function CompareSegmentsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const [t, caller, search] = await Promise.all([getTranslations("segments.compare"), serverCaller(), searchParams]);
  const months = readRange(search);
  const [workspace, period, saved] = await Promise.all([caller.workspaces.current({ workspace: slug }), caller.overview.period({ workspace: slug, ...months, compare: "off" }), caller.segments.list({ workspace: slug })]);
  if (!period) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  const offered = saved.filter(({ archived }) => !archived);
  const view = readCompare(search, offered.filter(({ state }) => state === "ready").map(({ id }) => id));
  const archived = namedArchived(search, saved);
  const asked = { workspace: slug, ...(period.beyond === null && months), segments: view.segments, rest: view.rest };
  const answer = view.segments.length > 0 ? await caller.segments.compare(asked) : null;
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency} period={period}>
      <Suspense>
        <CountingArea>
          <PageHeader title={t("title")}>
            <RangeControl />
            <FactsAsOf />
          </PageHeader>
          {offered.length === 0 ? (
            <Card title={t("choose")}>
              <EmptyState
                action={
                  <LinkButton variant="primary" href={newSegmentHref(slug)}>
                    {t("build")}
                  </LinkButton>
                }
              >
                {t("noneSaved")}
              </EmptyState>
            </Card>
          ) : (
            <ChooseSegments segments={offered} view={view} />
          )}
          {archived.map(({ id, name }) => (
            <Note key={id} tone="warn" className="mb-4">
              {t.rich("archived", { name, open: (chunks) => <TextLink href={segmentHref(slug, id)}>{chunks}</TextLink> })}
            </Note>
          ))}
          {namesOthers(search, view, archived) ? (
            <Note tone="warn" className="mb-4">
              {t("leftOut")}
            </Note>
          ) : null}
          {answer ? (
            <>
              {view.rest ? null : <OverlapsNote answer={answer} />}
              {answer.segments.some(({ onOutcome }) => onOutcome) ? (
                <Note tone="warn" className="mb-4">
                  {t("outcome", { names: answer.segments.filter(({ onOutcome }) => onOutcome).map(({ name }) => name).join(", ") })}
                </Note>
              ) : null}
              <NumbersCard answer={answer} ltvId={answer.ltvId} />
              <CurvesCard answer={answer} />
              <OtherNumbersCard answer={answer} />
              <TestsCard answer={answer} ltvId={answer.ltvId} />
            </>
          ) : null}
        </CountingArea>
      </Suspense>
    </WorkspaceScope>
  );
}
