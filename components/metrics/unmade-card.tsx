"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { segmentHref } from "@/components/segments/segment-href";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { SegmentName } from "@/server/segments/segment-state";
import { useScope } from "./scope";
import { lookEvery, useRefreshWhen } from "./use-refresh-when";

/** In the place of the numbers of a segment: how far its job is, or why there are none. */
export function UnmadeCard({ segment }: { segment: SegmentName }) {
  return segment.state === "failed" ? <Failed segment={segment} /> : <Making segment={segment} />;
}

function Making({ segment }: { segment: SegmentName }) {
  const t = useTranslations("period.unmade");
  const { slug } = useScope();
  const trpc = useTRPC();
  const { data: period } = useQuery(trpc.overview.period.queryOptions({ workspace: slug, segment: segment.id }, { refetchInterval: lookEvery }));
  const now = period?.segment ?? segment;
  useRefreshWhen(now.state !== "making");
  return (
    <Card title={t("title", { name: useNameOf(segment) })}>
      <div role="status">
        <EmptyState>
          {t(`stage.${now.stage ?? "waiting"}`)} {t("soon")}
        </EmptyState>
      </div>
    </Card>
  );
}

function Failed({ segment }: { segment: SegmentName }) {
  const t = useTranslations("period.unmade");
  const errors = useTranslations("errors");
  const { slug } = useScope();
  const { id, name, failure } = segment;
  const reason = failure && errors.has(failure.code) ? errors(failure.code, failure.values) : t("failed.noReason");
  return (
    <Card title={t("failed.title", { name: useNameOf(segment) })}>
      <EmptyState
        action={
          name === null ? undefined : (
            <LinkButton variant="primary" href={segmentHref(slug, id)}>
              {t("failed.open")}
            </LinkButton>
          )
        }
      >
        {reason}
      </EmptyState>
    </Card>
  );
}

function useNameOf({ name }: SegmentName): string {
  const t = useTranslations("period");
  return name ?? t("unsaved");
}
