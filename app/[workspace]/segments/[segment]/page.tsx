import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CountingCard } from "@/components/metrics/counting-card";
import { WorkspaceScope } from "@/components/metrics/scope";
import { SettledCard } from "@/components/metrics/settled-card";
import { RuleScope } from "@/components/segments/scope";
import { SegmentEditor } from "@/components/segments/segment-editor";
import { SizesCard } from "@/components/segments/sizes-card";
import { UntilMade } from "@/components/segments/until-made";
import { loadSegment } from "./load-segment";

type Props = { params: Promise<{ workspace: string; segment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, segment } = await params;
  return { title: (await loadSegment(workspace, segment)).segment.name };
}

export default async function SegmentPage({ params }: Props) {
  const { workspace: slug, segment: id } = await params;
  const [t, { caller, workspace, fields, named, canWrite, segment }] = await Promise.all([getTranslations("segments"), loadSegment(slug, id)]);
  const { name, rule, archived } = segment;
  return (
    <WorkspaceScope slug={slug} currency={workspace.currency}>
      <RuleScope fields={fields} segments={named.filter((other) => other.id !== id)}>
        <SegmentEditor saved={{ id, name, rule, archived }} canWrite={canWrite} />
      </RuleScope>
      {segment.state === "making" ? <UntilMade ids={[id]} /> : null}
      <Suspense fallback={<CountingCard className="mt-4 h-64" />}>
        <SettledCard reading={caller.segments.sizes({ workspace: slug, segmentId: id })} failed={t("sizes.failed")}>
          {(sizes) => <SizesCard sizes={sizes} />}
        </SettledCard>
      </Suspense>
    </WorkspaceScope>
  );
}
