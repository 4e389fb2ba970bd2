"use client";

import { useTranslations } from "next-intl";
import { useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { DownloadLink, LinkButton } from "@/components/ui/link-button";
import { Segmented } from "@/components/ui/segmented";
import type { TimelineAnswer } from "@/server/customers/timeline/get-timeline";
import { NoteForm } from "./note-form";
import { shownKinds, timelineFile, timelineSearch } from "./read-timeline-view";
import { TimelineLine } from "./timeline-line";

export interface Rights {
  notes: boolean;
  cancellations: boolean;
  referrals: boolean;
}

type Props = { customerId: string; answer: TimelineAnswer; rights: Rights };

/** What happened to the customer, newest first; kinds that have not are not offered. */
export function TimelineCard({ customerId, answer, rights }: Props) {
  const t = useTranslations("customer.timeline");
  const { slug } = useScope();
  const { kind, page, items, total, counts } = answer;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const told = shownKinds.filter((each) => counts[each] > 0 || each === kind);
  const segments = [
    { id: "all", label: t("kind.all", { count: all }), href: timelineSearch({ page: 1 }) },
    ...told.map((each) => ({ id: each, label: t(`kind.${each}`, { count: counts[each] }), href: timelineSearch({ kind: each, page: 1 }) })),
  ];
  return (
    <Card
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <DownloadLink size="sm" href={timelineFile(slug, customerId, { ...(kind && { kind }), page })}>
          CSV
        </DownloadLink>
      }
    >
      {rights.notes ? <NoteForm customerId={customerId} /> : null}
      <div className="mb-3">
        <Segmented label={t("filter")} segments={segments} current={kind ?? "all"} />
      </div>
      {items.length === 0 ? (
        <EmptyState>{t(total === 0 ? "none" : "noneHere")}</EmptyState>
      ) : (
        <ol aria-label={t("title")} className="divide-y divide-line2">
          {items.map((item) => (
            <TimelineLine key={`${item.kind} ${item.key}`} item={item} rights={rights} />
          ))}
        </ol>
      )}
      <Pages answer={answer} total={total} />
    </Card>
  );
}

function Pages({ answer: { kind, page, pageSize, items }, total }: { answer: TimelineAnswer; total: number }) {
  const t = useTranslations("customer.timeline");
  const first = (page - 1) * pageSize + 1;
  const last = first + items.length - 1;
  const to = (target: number) => timelineSearch({ ...(kind && { kind }), page: target });
  if (total <= pageSize && page === 1) return null;
  return (
    <nav aria-label={t("pages")} className="mt-3 flex items-center gap-2 border-t border-line pt-3">
      <p className="mr-auto text-sub text-ink3">{items.length > 0 ? t("shown", { from: first, to: last, total }) : null}</p>
      {page > 1 ? (
        <LinkButton href={to(page - 1)} rel="prev" scroll={false}>
          {t("newer")}
        </LinkButton>
      ) : null}
      {last < total ? (
        <LinkButton href={to(page + 1)} rel="next" scroll={false}>
          {t("older")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
