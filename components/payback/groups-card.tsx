"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { Breakdown } from "@/server/kpis/input";
import type { BreakdownAnswer } from "@/server/kpis/types";
import { GroupsTable } from "./groups-table";

/** By channel at once; the others are counted when they are asked for. */
const others = ["plan", "country", "interval"] as const satisfies readonly Breakdown[];

export function GroupsCard({ byChannel }: { byChannel: BreakdownAnswer }) {
  const t = useTranslations("payback.groups");
  const by = useTranslations("period.by");
  const formats = useFormats();
  const { group, range } = usePeriod();
  return (
    <Card title={t("title")} subtitle={[t("subtitle", { range: formats.range(range) }), group ? t("everyone") : null].filter(Boolean).join(" ")}>
      <Tabs
        label={t("title")}
        items={[
          { id: "channel", label: by("channel"), panel: <GroupsTable answer={byChannel} /> },
          ...others.map((breakdown) => ({ id: breakdown, label: by(breakdown), panel: <AskedGroups breakdown={breakdown} /> })),
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
