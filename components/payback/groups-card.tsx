"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AskedPanel } from "@/components/metrics/asked-panel";
import { useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { isAttribute } from "@/components/metrics/read-page-input";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { useWholeWords } from "@/components/metrics/use-whole-words";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
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
  const { range, attributes } = usePeriod();
  const wholeWords = useWholeWords();
  return (
    <Card title={t("title")} subtitle={[t("subtitle", { range: formats.range(range) }), wholeWords(t("everyone"))].filter(Boolean).join(" ")}>
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
  const t = useTranslations("payback.failed");
  const { slug } = useScope();
  const { range, segment } = usePeriod();
  const trpc = useTRPC();
  const query = useQuery(trpc.payback.byGroup.queryOptions({ workspace: slug, segment: segment?.id, breakdown, from: range.from, to: range.to }));
  return (
    <AskedPanel query={query} failed={t("groups")}>
      {(answer) => <GroupsTable answer={answer} />}
    </AskedPanel>
  );
}
