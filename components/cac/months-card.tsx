"use client";

import { useTranslations } from "next-intl";
import { ColumnChart, type ColumnStyle } from "@/components/charts/column-chart";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked, plain } from "@/components/explain/linked";
import { dash } from "@/components/format/numbers";
import { majorUnits } from "@/components/format/money";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import type { CacAnswer } from "@/server/cac/types";
import { categories, categoriesIn, findingOf } from "./prepare-months";

const shades = { media: 1, salaries: 2, tools: 3, other: 4 } as const satisfies Record<(typeof categories)[number], ColumnStyle["shade"]>;

/** CAC month by month, each column made of what the money was spent on. */
export function MonthsCard({ answer }: { answer: CacAnswer }) {
  const t = useTranslations("cac.months");
  const categoryName = useTranslations("spend.category");
  const formats = useFormats();
  const shown = categoriesIn(answer.months);
  const styles = shown.map((id) => ({ id, shade: shades[id], name: categoryName(id) }));
  const finding = findingOf(answer.months);
  const words = finding && { month: formats.month(finding.month), earlier: formats.month(finding.earlier) };
  const cacOf = (month: string, value: number) => ({ text: formats.money(value), subject: { id: "cac", window: { from: month, to: month } } });
  const numbers = finding && { now: cacOf(finding.month, finding.now), was: cacOf(finding.earlier, finding.was) };
  return (
    <Card title={finding && numbers ? t.rich(finding.direction, { ...words, ...linked(numbers) }) : t("title")} subtitle={t("subtitle", { lag: answer.lagMonths })}>
      <ColumnChart
        columns={answer.months.map(({ month, perCustomer, cac, running }) => ({
          id: month,
          parts: perCustomer && shown.map((id) => ({ id, value: perCustomer[id] })),
          open: running || cac.warnings.includes("few_customers"),
          label: formats.month(month, "2-digit"),
          total: cac.value === null ? dash : formats.moneyPlain(cac.value),
        }))}
        styles={styles}
        height={260}
        formatY={formats.moneyShort}
        description={finding && numbers ? t.markup(finding.direction, { ...words, ...plain(numbers) }) : t("title")}
      />
      <MonthsTable answer={answer} />
    </Card>
  );
}

function MonthsTable({ answer }: { answer: CacAnswer }) {
  const t = useTranslations("cac.months");
  const reasons = useTranslations("reasons");
  const categoryName = useTranslations("spend.category");
  const formats = useFormats();
  const { currency } = useScope();
  const money = (minor: number) => ({ text: formats.money(minor), raw: majorUnits(currency, minor) });
  const table: TwinTable = {
    columns: [t("column.month"), ...categories.map((id) => `${categoryName(id)} (${currency})`), t("column.new"), t("column.cac", { currency })],
    rows: answer.months.map((row) => ({
      id: row.month,
      cells: [
        { text: formats.month(row.month), raw: row.month },
        ...categories.map((id) => ({ ...money(row.spend[id]), shown: ofMonth("acquisition_spend.of_category", row.month, formats.money(row.spend[id]), id) })),
        { text: formats.number(row.newCustomers), raw: row.newCustomers, shown: ofMonth("customers.new", row.month, formats.number(row.newCustomers)) },
        { ...(row.cac.value === null ? { text: row.cac.reason ? reasons(row.cac.reason) : dash, raw: null } : money(row.cac.value)), shown: ofMonth("cac", row.month, formats.metric(row.cac) ?? dash) },
      ],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="cac-by-month" />;
}

const ofMonth = (id: string, month: string, text: string, at?: string) => <ExplainLink subject={{ id, window: { from: month, to: month }, ...(at && { at }) }}>{text}</ExplainLink>;
