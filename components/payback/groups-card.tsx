"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { isAttribute } from "@/components/metrics/read-page-input";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { Breakdown } from "@/server/kpis/input";
import type { BreakdownAnswer } from "@/server/kpis/types";
import { GroupsTable } from "./groups-table";

/** By channel at once; the others, and the attributes the workspace has chosen, are counted when they are asked for. */
const others = ["plan", "country", "interval", "referred"] as const satisfies readonly Breakdown[];

export function GroupsCard({ byChannel }: { byChannel: BreakdownAnswer }) {
  const t = useTranslations("payback.groups");
  const titleOf = useBreakdownTitle();
  const formats = useFormats();
  const { group, range, attributes } = usePeriod();
  return (
    <Card title={t("title")} subtitle={[t("subtitle", { range: formats.range(range) }), group ? t("everyone") : null].filter(Boolean).join(" ")}>
      <Tabs
        label={t("title")}
        items={[
          { id: "channel", label: titleOf("channel") ?? "channel", panel: <GroupsTable answer={byChannel} /> },
          ...[...others, ...Object.keys(attributes).filter(isAttribute)].map((breakdown) => ({ id: breakdown, label: titleOf(breakdown) ?? breakdown, panel: <AskedGroups breakdown={breakdown} /> })),
        ]}
      />
    </Card>
  );
}

function AskedGroups({ breakdown }: { breakdown: Breakdown }) {
  const t = useTranslations("payback");
  const counting = useTranslations("period");
  const { slug } = useScope();
  const { range } = usePeriod();
  const trpc = useTRPC();
  const query = useQuery(trpc.payback.byGroup.queryOptions({ workspace: slug, breakdown, from: range.from, to: range.to }));
  if (query.data) return <GroupsTable answer={query.data} />;
  if (query.isError) {
    return (
      <Note tone="loss" live>
        {t("failed.groups")}
      </Note>
    );
  }
  return (
    <>
      <p role="status" className="sr-only">
        {counting("counting")}
      </p>
      <Skeleton className="h-52" />
    </>
  );
}
