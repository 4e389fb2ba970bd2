"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { Breakdown } from "@/server/kpis/input";
import type { BreakdownAnswer } from "@/server/kpis/types";
import type { MonthRange } from "@/server/metrics/period";
import { BreakdownTable } from "./breakdown-table";

/** By plan at once; the others are counted when they are asked for. */
const others = ["interval", "channel"] as const satisfies readonly Breakdown[];

type Props = { byPlan: BreakdownAnswer; range: MonthRange; ltvId: string };

export function BreakdownCard({ byPlan, range, ltvId }: Props) {
  const t = useTranslations("ltv.breakdown");
  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      <Tabs
        label={t("title")}
        items={[
          { id: "plan", label: t("by.plan"), panel: <BreakdownTable answer={byPlan} ltvId={ltvId} /> },
          ...others.map((breakdown) => ({
            id: breakdown,
            label: t(`by.${breakdown}`),
            panel: <AskedBreakdown breakdown={breakdown} range={range} ltvId={ltvId} />,
          })),
        ]}
      />
    </Card>
  );
}

function AskedBreakdown({ breakdown, range, ltvId }: { breakdown: Breakdown; range: MonthRange; ltvId: string }) {
  const t = useTranslations("ltv");
  const counting = useTranslations("period");
  const { slug } = useScope();
  const trpc = useTRPC();
  const query = useQuery(trpc.ltv.byGroup.queryOptions({ workspace: slug, breakdown, from: range.from, to: range.to }));
  if (query.data) return <BreakdownTable answer={query.data} ltvId={ltvId} />;
  if (query.isError) {
    return (
      <Note tone="loss" live>
        {t("failed.breakdown")}
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
