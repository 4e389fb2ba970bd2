"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/dates";
import { formatMoney } from "@/components/format/money";
import { formatNumber } from "@/components/format/numbers";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CustomerTotals } from "@/server/imports/views";
import { Total } from "./total";

/** The file's customers as they stand at the end of its as-of date, to be held against the billing system. */
export function TotalsCard({ totals }: { totals: CustomerTotals }) {
  const t = useTranslations("imports.totals");
  const locale = useLocale();
  const money = (minor: string) => formatMoney(locale, totals.currency, BigInt(minor), { cents: true });
  const number = (value: number) => formatNumber(locale, value);

  return (
    <Card title={t("title")} subtitle={t("subtitle", { day: formatDate(locale, totals.asOf) })}>
      <dl className="mb-4 grid grid-cols-2 gap-x-5 gap-y-3 tablet:grid-cols-4">
        <Total label={t("rows")} value={number(totals.rows)} />
        <Total label={t("customers")} value={number(totals.customers)} />
        <Total label={t("active")} value={number(totals.active)} />
        <Total label={t("churned")} value={number(totals.churned)} />
      </dl>
      <Table caption={t("byPlan")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("plan")}</HeaderCell>
            <HeaderCell>{t("activeCustomers")}</HeaderCell>
            <HeaderCell>{t("mrr")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {totals.byPlan.map(({ plan, customers, mrr }) => (
            <TableRow key={plan ?? ""}>
              <RowHeader className={plan === null ? "text-ink3" : undefined}>{plan ?? t("noPlan")}</RowHeader>
              <Cell>{number(customers)}</Cell>
              <Cell>{money(mrr)}</Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t("allPlans")}</RowHeader>
            <Cell>{number(totals.active)}</Cell>
            <Cell>{money(totals.mrr)}</Cell>
          </SumRow>
        </TableBody>
      </Table>
    </Card>
  );
}
