"use client";

import { useTranslations } from "next-intl";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { AdvocateRow } from "@/server/referrals/lists/advocates";
import type { ListAnswer } from "@/server/referrals/lists/list-referrals";
import { TextLink } from "@/components/ui/text-link";
import { AdvocatesTable } from "./advocates-table";
import { listHref } from "./list-address";
import { ListFoot } from "./list-foot";
import { useWhole } from "./use-whole";

/** The customers who brought most, of all their life. */
export function AdvocatesCard({ answer }: { answer: ListAnswer<AdvocateRow> }) {
  const t = useTranslations("referrals.advocates");
  const formats = useFormats();
  const { slug } = useScope();
  const { segment } = usePeriod();
  const whole = useWhole();
  const [first] = answer.rows;
  if (!first) {
    return (
      <Card title={t("title")} className="mb-4">
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  const named = first.invited !== null;
  return (
    <Card title={named ? t.rich("finding", { count: answer.total, who: (chunks) => <TextLink key="who" href={listHref(slug, { list: "advocates", segment: segment?.id })}>{chunks}</TextLink> }) : t("findingCounts")} subtitle={[named ? t("subtitle") : t("subtitleCounts", { most: formats.number(first.told ?? 0) }), whole].filter(Boolean).join(". ")} className="mb-4">
      <AdvocatesTable rows={answer.rows} />
      <ListFoot slug={slug} list="advocates" answer={answer} />
    </Card>
  );
}
