import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { CountingArea } from "@/components/metrics/navigation";
import { WorkspaceScope } from "@/components/metrics/scope";
import { RuleScope } from "@/components/segments/scope";
import { PartsCard } from "@/components/segments/split/parts-card";
import { isPartable, readSplit } from "@/components/segments/split/split-address";
import { SplitControl } from "@/components/segments/split/split-control";
import { PageHeader } from "@/components/ui/page-header";
import { loadRules } from "../load-rules";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("segments.split"))("heading") };
}

export default async function SplitPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const [t, { caller, workspace, fields, named }, search] = await Promise.all([getTranslations("segments.split"), loadRules(slug), searchParams]);
  const view = readSplit(search, fields.filter(({ type }) => isPartable(type)));
  const type = fields.find(({ id }) => id === view.field)?.type;
  const waits = (type === "number" || type === "money") && view.cuts.length === 0;
  const answer = waits ? null : await caller.segments.partition({ workspace: slug, ...view });
  if (workspace.dataDate === null) {
    return (
      <EmptyValuePage title={t("heading")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency}>
      <RuleScope fields={fields} segments={named}>
        <Suspense>
          <CountingArea>
            <PageHeader title={t("heading")} />
            <SplitControl view={view} />
            {answer ? <PartsCard answer={answer} field={view.field} /> : <p className="text-sub text-ink2">{t("waits")}</p>}
          </CountingArea>
        </Suspense>
      </RuleScope>
    </WorkspaceScope>
  );
}
