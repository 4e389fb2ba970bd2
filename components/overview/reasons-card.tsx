"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { CustomersLink } from "@/components/customers/customers-link";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ReasonsAnswer } from "@/server/overview/types";

/** Why customers left, largest first; the rows add up to the total. */
export function ReasonsCard({ answer }: { answer: ReasonsAnswer }) {
  const t = useTranslations("overview.reasons");
  const formats = useFormats();
  const { currency } = useScope();
  const [largest] = answer.rows;
  const named = (category: string) => category || t("none");
  const csv = {
    columns: [t("column.reason"), t("column.customers"), `${t("column.mrr")} (${currency})`],
    rows: answer.rows.map((row) => [named(row.category), row.customers, majorUnits(currency, row.mrr)]),
  };
  return (
    <Card
      title={largest ? t("title", { reason: named(largest.category), count: largest.customers, total: answer.customers }) : t("nobody")}
      subtitle={t("subtitle", { range: formats.range(answer.range) })}
      actions={
        <CsvButton table={csv} fileName="churn-reasons" size="sm" variant="quiet">
          CSV
        </CsvButton>
      }
    >
      {largest ? (
        <Table caption={t("caption")}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t("column.reason")}</HeaderCell>
              <HeaderCell>{t("column.customers")}</HeaderCell>
              <HeaderCell>{t("column.mrr")}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {prepareBars(answer.rows, (row) => row.customers).map(({ row, width }) => (
              <TableRow key={row.category}>
                <RowHeader className="w-[52%]">
                  {named(row.category)}
                  <Bar width={width} tone={row.category ? "loss" : "few"} />
                </RowHeader>
                <Cell>{formats.number(row.customers)}</Cell>
                <Cell>{formats.money(row.mrr)}</Cell>
              </TableRow>
            ))}
            <SumRow>
              <RowHeader>{t("total")}</RowHeader>
              <Cell>
                <CustomersLink population="churned_in_range" range={answer.range}>
                  {formats.number(answer.customers)}
                </CustomersLink>
              </Cell>
              <Cell>{formats.money(answer.mrr)}</Cell>
            </SumRow>
          </TableBody>
        </Table>
      ) : null}
    </Card>
  );
}
