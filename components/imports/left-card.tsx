"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/components/format/money";
import { formatNumber } from "@/components/format/numbers";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CustomerTotals } from "@/server/imports/views";

/** Who left, by the category the file gives, with the MRR they had. */
export function LeftCard({ totals }: { totals: CustomerTotals }) {
  const t = useTranslations("imports.left");
  const locale = useLocale();
  const money = (minor: string) => formatMoney(locale, totals.currency, BigInt(minor), { cents: true });
  return (
    <Card title={t("title", { churned: totals.churned })} subtitle={t("subtitle")}>
      <Table caption={t("caption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("category")}</HeaderCell>
            <HeaderCell>{t("customers")}</HeaderCell>
            <HeaderCell>{t("mrr")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {totals.churnByCategory.map(({ category, customers, mrr }) => (
            <TableRow key={category ?? ""}>
              <RowHeader className={category === null ? "text-ink3" : undefined}>{category ?? t("none")}</RowHeader>
              <Cell>{formatNumber(locale, customers)}</Cell>
              <Cell>{money(mrr)}</Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t("all")}</RowHeader>
            <Cell>{formatNumber(locale, totals.churned)}</Cell>
            <Cell>{money(totals.churnedMrr)}</Cell>
          </SumRow>
        </TableBody>
      </Table>
    </Card>
  );
}
