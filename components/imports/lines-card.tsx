"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/dates";
import { formatMoney } from "@/components/format/money";
import { formatNumber, formatPercent } from "@/components/format/numbers";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ImportView, LineTotals } from "@/server/imports/views";
import { Total } from "./total";

type Props = { totals: LineTotals; kind: ImportView["kind"] };

/** What was kept of a file of lines, summed several ways: to be held against the system it comes from. */
export function LinesCard({ totals, kind }: Props) {
  const t = useTranslations("imports.lines");
  const words = useTranslations("imports.words.of");
  const locale = useLocale();
  const money = (minor: string) => formatMoney(locale, totals.currency, BigInt(minor), { cents: true });
  const days = ({ first, last }: LineTotals) => {
    if (!first || !last) return t("nothing");
    return first === last ? t("oneDay", { day: formatDate(locale, first) }) : t("between", { first: formatDate(locale, first), last: formatDate(locale, last) });
  };
  const named = (by: string, value: string | null) => {
    if (value === null || value === "") return t("none");
    if (by === "margin_share") return formatPercent(locale, Number(value) / 1e6);
    const meaning = `${kind}.${by}.meanings.${value}`;
    return words.has(meaning) ? words(meaning) : value;
  };

  return (
    <Card title={t("title")} subtitle={days(totals)}>
      <dl className="mb-4 grid grid-cols-2 gap-x-5 gap-y-3 tablet:grid-cols-4">
        <Total label={t("rows")} value={formatNumber(locale, totals.rows)} />
        <Total label={t("lines")} value={formatNumber(locale, totals.lines)} />
        {totals.amount === null ? null : <Total label={t("amount")} value={money(totals.amount)} />}
      </dl>
      <div className="flex flex-col gap-5">
        {totals.groups.map(({ by, values }) => (
          <Table key={by} caption={t("by", { amounts: totals.amount === null ? "no" : "yes", field: t(`fields.${by}`) })}>
            <TableHead>
              <TableRow>
                <HeaderCell className="first-letter:uppercase">{t(`fields.${by}`)}</HeaderCell>
                <HeaderCell>{t("lines")}</HeaderCell>
                {totals.amount === null ? null : <HeaderCell>{t("amount")}</HeaderCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {values.map(({ value, lines, amount }) => (
                <TableRow key={value ?? ""}>
                  <RowHeader className={value ? undefined : "text-ink3"}>{named(by, value)}</RowHeader>
                  <Cell>{formatNumber(locale, lines)}</Cell>
                  {amount === null ? null : <Cell>{money(amount)}</Cell>}
                </TableRow>
              ))}
              {totals.amount === null ? null : (
                <SumRow>
                  <RowHeader>{t("all")}</RowHeader>
                  <Cell>{formatNumber(locale, values.reduce((sum, { lines }) => sum + lines, 0))}</Cell>
                  <Cell>{money(totals.amount)}</Cell>
                </SumRow>
              )}
            </TableBody>
          </Table>
        ))}
      </div>
    </Card>
  );
}
