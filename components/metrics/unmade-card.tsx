"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { segmentHref } from "@/components/segments/segment-href";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { SegmentName } from "@/server/segments/segment-state";
import { useScope } from "./scope";
import { withSearch } from "./search";
import { lookEvery, useRefreshWhen } from "./use-refresh-when";

/** In the place of the numbers of a segment: how far its job is, or why there are none. */
export function UnmadeCard({ segment }: { segment: SegmentName }) {
  if (segment.state === "archived") return <Archived segment={segment} />;
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

const comparison = { compare: null, compareSegment: null, compareBreakdown: null, compareValue: null };

/** No job will count it: it is restored on its own page, or the page goes on without it. */
function Archived({ segment }: { segment: SegmentName }) {
  const t = useTranslations("period.unmade.archived");
  const { slug } = useScope();
  const pathname = usePathname();
  const search = useSearchParams();
  const isShown = search.get("segment") === segment.id;
  return (
    <Card title={t("title", { name: useNameOf(segment) })}>
      <EmptyState
        action={
          <span className="flex flex-wrap gap-2">
            <LinkButton variant="primary" href={segmentHref(slug, segment.id)}>
              {t("open")}
            </LinkButton>
            <LinkButton href={pathname + withSearch(search.toString(), isShown ? { segment: null } : comparison)}>{t(isShown ? "everyone" : "uncompared")}</LinkButton>
          </span>
        }
      >
        {t("lead")}
      </EmptyState>
    </Card>
  );
}

function useNameOf({ name }: SegmentName): string {
  const t = useTranslations("period");
  return name ?? t("unsaved");
}
