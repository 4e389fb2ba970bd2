import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CountingCard } from "@/components/metrics/counting-card";
import { EmptyValuePage } from "@/components/metrics/empty-value-page";
import { WorkspaceScope } from "@/components/metrics/scope";
import { SettledCard } from "@/components/metrics/settled-card";
import { RuleScope } from "@/components/segments/scope";
import { SegmentEditor } from "@/components/segments/segment-editor";
import { TemplatesCard } from "@/components/segments/templates-card";
import { loadRules } from "../load-rules";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("segments"))("new") };
}

export default async function NewSegmentPage({ params }: Props) {
  const { workspace: slug } = await params;
  const [t, { caller, workspace, fields, named, canWrite }] = await Promise.all([getTranslations("segments"), loadRules(slug)]);
  if (workspace.dataDate === null) {
    return (
      <EmptyValuePage title={t("new")} slug={slug}>
        {t("empty")}
      </EmptyValuePage>
    );
  }
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency}>
      <RuleScope fields={fields} segments={named}>
        <SegmentEditor
          saved={null}
          canWrite={canWrite}
          start={
            <Suspense fallback={<CountingCard className="mt-4 h-72" />}>
              <SettledCard reading={caller.segments.templates({ workspace: slug })} failed={t("templates.failed")}>
                {(templates) => <TemplatesCard templates={templates} />}
              </SettledCard>
            </Suspense>
          }
        />
      </RuleScope>
    </WorkspaceScope>
  );
}
