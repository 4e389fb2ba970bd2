import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { WorkspaceScope } from "@/components/metrics/scope";
import { compareHref } from "@/components/segments/compare/compare-address";
import { splitHref } from "@/components/segments/split/split-address";
import { RuleScope } from "@/components/segments/scope";
import { newSegmentHref } from "@/components/segments/segment-href";
import { SegmentsCard } from "@/components/segments/segments-card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadRules } from "./load-rules";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("segments"))("title") };
}

export default async function SegmentsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const [t, { workspace, fields, segments, named, canWrite }] = await Promise.all([getTranslations("segments"), loadRules(slug)]);
  if (workspace.dataDate === null && segments.length === 0) {
    return (
      <EmptyValuePage title={t("title")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency}>
      <RuleScope fields={fields} segments={named}>
        <PageHeader title={t("title")}>
          <LinkButton href={compareHref(slug, { segments: [], rest: false })}>{t("compare.link")}</LinkButton>
          <LinkButton href={splitHref(slug)}>{t("split.link")}</LinkButton>
          <LinkButton variant="primary" href={newSegmentHref(slug)}>
            {t("new")}
          </LinkButton>
        </PageHeader>
        <SegmentsCard segments={segments.filter(({ archived }) => !archived)} archived={false} canWrite={canWrite} />
        <SegmentsCard segments={segments.filter(({ archived }) => archived)} archived canWrite={canWrite} />
      </RuleScope>
    </WorkspaceScope>
  );
}
