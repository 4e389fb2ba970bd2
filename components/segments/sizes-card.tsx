"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { dayOf, dayTicks, stepPoints } from "@/components/charts/prepare-steps";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { majorUnits } from "@/components/format/money";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { SegmentSizes } from "@/server/segments/list-segments";

/** How many belonged, on each day that was counted. */
export function SizesCard({ sizes: { sizes, recent } }: { sizes: SegmentSizes }) {
  const t = useTranslations("segments.sizes");
  const formats = useFormats();
  const { currency } = useScope();
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last || first === last) {
    return (
      <Card title={t("title")} className="mt-4">
        <EmptyState>{first ? t("one", { date: formats.date(first.day), customers: formats.number(first.customers) }) : t("none")}</EmptyState>
      </Card>
    );
  }
  const finding = t(first.customers === last.customers ? "same" : "grown", { from: formats.number(first.customers), to: formats.number(last.customers), date: formats.date(first.day) });
  const table: TwinTable = {
    columns: [t("day"), t("customers"), t("paying"), `${t("mrr")} (${currency})`],
    rows: sizes.map(({ day, customers, paying, mrr }) => ({
      id: day,
      cells: [{ text: formats.date(day), raw: day }, { text: formats.number(customers), raw: customers }, { text: formats.number(paying), raw: paying }, { text: formats.money(mrr), raw: majorUnits(currency, mrr) }],
    })),
  };
  return (
    <Card title={finding} subtitle={recent ? `${t("subtitle")}. ${t("recent", { ...recent, date: formats.date(recent.since) })}` : t("subtitle")} className="mt-4">
      <LineChart
        series={[{ id: "customers", role: "ours", points: stepPoints(sizes.map(({ day, customers }) => ({ on: day, value: customers })), last.day) }]}
        fromZero
        whole
        xTicks={dayTicks(first.day, last.day, 5)}
        height={200}
        xTitle=""
        formatX={(place) => formats.date(dayOf(place))}
        formatY={(value) => formats.number(value)}
        names={{}}
        description={finding}
      />
      <TableTwin table={table} caption={finding} fileName="segment-size" />
    </Card>
  );
}
