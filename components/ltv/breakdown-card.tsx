"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AskedPanel } from "@/components/metrics/asked-panel";
import { useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { usePeriod, useScope } from "@/components/metrics/scope";
import { useSearch } from "@/components/metrics/use-search";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import type { Breakdown } from "@/server/kpis/input";
import type { BreakdownAnswer } from "@/server/kpis/types";
import type { MonthRange } from "@/server/metrics/period";
import type { LtvMethod } from "@/server/metrics/settings";
import { BreakdownTable } from "./breakdown-table";
import { tabs } from "./read-tab";

/** The one in the address at once; the others are counted when they are asked for. */
type Props = { first: BreakdownAnswer; range: MonthRange; method: LtvMethod };

export function BreakdownCard({ first, range, method }: Props) {
  const t = useTranslations("ltv.breakdown");
  const titleOf = useBreakdownTitle();
  const { attributes } = usePeriod();
  const { set } = useSearch();
  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      <Tabs
        label={t("title")}
        initial={first.breakdown}
        onSelect={(by) => set({ by: by === "plan" ? null : by })}
        items={tabs(attributes).map((breakdown) => ({
          id: breakdown,
          label: titleOf(breakdown) ?? breakdown,
          panel: breakdown === first.breakdown ? <BreakdownTable answer={first} method={method} /> : <AskedBreakdown breakdown={breakdown} range={range} method={method} />,
        }))}
      />
    </Card>
  );
}

function AskedBreakdown({ breakdown, range, method }: { breakdown: Breakdown; range: MonthRange; method: LtvMethod }) {
  const t = useTranslations("ltv.failed");
  const { slug } = useScope();
  const { segment } = usePeriod();
  const trpc = useTRPC();
  const query = useQuery(trpc.ltv.byGroup.queryOptions({ workspace: slug, segment: segment?.id, breakdown, method, from: range.from, to: range.to }));
  return (
    <AskedPanel query={query} failed={t("breakdown")}>
      {(answer) => <BreakdownTable answer={answer} method={method} />}
    </AskedPanel>
  );
}
