"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { dayOf, dayTicks, stepPoints } from "@/components/charts/prepare-steps";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { majorUnits } from "@/components/format/money";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CustomerFacts } from "@/server/customers/profile/get-customer";

type Props = Pick<CustomerFacts, "steps" | "dataDate"> & { /** Who has left did so on a day nobody knows. */ undated: boolean };

/** What the customer paid a month, day by day, up to the data date. */
export function MrrCard({ steps, dataDate, undated }: Props) {
  const t = useTranslations("customer.mrr");
  const formats = useFormats();
  const { currency } = useScope();
  const finding = useFinding(steps, undated);
  const first = steps[0];
  if (!first || !finding) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  // The first of a month is that month, as on the axis.
  const nameOf = (place: number) => (dayOf(place).endsWith("-01") ? formats.month(dayOf(place).slice(0, 7), "2-digit") : formats.date(dayOf(place)));
  const money = (minor: bigint) => ({ text: formats.money(minor, { cents: true }), raw: majorUnits(currency, Number(minor)) });
  const table: TwinTable = {
    columns: [t("column.on"), `${t("column.mrr")} (${currency})`, `${t("column.change")} (${currency})`],
    rows: steps.map(({ on, mrr }, index) => ({ id: on, cells: [{ text: formats.date(on), raw: on }, money(mrr), money(mrr - (steps[index - 1]?.mrr ?? 0n))] })).toReversed(),
  };
  return (
    <Card title={finding} subtitle={t("subtitle", { date: formats.date(dataDate) })}>
      <LineChart
        series={[{ id: "mrr", role: "ours", points: stepPoints(steps.map(({ on, mrr }) => ({ on, value: Number(mrr) })), dataDate) }]}
        fromZero
        xTicks={dayTicks(first.on, dataDate, 5)}
        height={230}
        xTitle=""
        formatX={nameOf}
        formatY={formats.moneyShort}
        names={{}}
        description={finding}
      />
      <TableTwin table={table} caption={finding} fileName="customer-mrr" />
    </Card>
  );
}

/** Where it went from the first amount to the one of now. */
function useFinding(steps: Props["steps"], undated: boolean): string | null {
  const t = useTranslations("customer.mrr");
  const formats = useFormats();
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const words = { from: formats.money(first.mrr, { cents: true }), to: formats.money(last.mrr, { cents: true }), since: formats.date(first.on), on: formats.date(last.on) };
  if (last.mrr === 0n) return t(undated ? "leftBy" : "left", { ...words, before: formats.money(steps.at(-2)?.mrr ?? 0n, { cents: true }) });
  if (first.mrr === last.mrr) return t("same", words);
  return t(last.mrr > first.mrr ? "grown" : "shrunk", words);
}
