"use client";

import { useTranslations } from "next-intl";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CustomerRow } from "@/server/customers/customer-rows";
import type { Population } from "@/server/metrics/explain/types";
import { CustomerLink } from "./customer-link";
import type { ListView } from "./read-view";
import { SortHeader } from "./sort-header";

/** Lists of what happened have a day; lists of who was there have none. */
const standing: ReadonlySet<Population> = new Set(["active_at_close", "active_at_opening", "retained", "everyone", "subscribed_at_close"]);
/** Lists in which a customer stands once for each month, dated by its first day. */
const monthly: ReadonlySet<Population> = new Set(["at_each_opening", "kept_each_month"]);
const leaving: ReadonlySet<Population> = new Set(["lost", "churned_in_range"]);

type Props = { rows: readonly CustomerRow[]; view: ListView; caption: string };

export function CustomersTable({ rows, view, caption }: Props) {
  const t = useTranslations("customers");
  const dated = !standing.has(view.population);
  const left = leaving.has(view.population);
  return (
    <Table caption={caption}>
      <TableHead>
        <TableRow>
          <SortHeader view={view} sort="name" label={t("column.name")} />
          <HeaderCell align="left" className="max-tablet:hidden">
            {t("column.plan")}
          </HeaderCell>
          <HeaderCell align="left" className="max-tablet:hidden">
            {t("column.channel")}
          </HeaderCell>
          <HeaderCell align="left" className="max-tablet:hidden">
            {t("column.country")}
          </HeaderCell>
          {left ? (
            <HeaderCell align="left" className="max-tablet:hidden">
              {t("column.reason")}
            </HeaderCell>
          ) : null}
          <SortHeader view={view} sort="since" label={t("column.since")} className="max-tablet:hidden" />
          {dated ? <SortHeader view={view} sort="date" label={t(monthly.has(view.population) ? "column.month" : "column.on")} /> : null}
          <SortHeader view={view} sort="amount" label={t(`amount.${view.population}`)} />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <CustomerLine key={`${row.id}-${row.occurredOn}-${row.item}`} row={row} dated={dated} left={left} />
        ))}
      </TableBody>
    </Table>
  );
}

function CustomerLine({ row, dated, left }: { row: CustomerRow; dated: boolean; left: boolean }) {
  const t = useTranslations("customers");
  const formats = useFormats();
  const second = row.name ? [row.externalId, row.email].filter(Boolean).join(" · ") : (row.email ?? "");
  return (
    <TableRow>
      <RowHeader className="max-w-[9rem] tablet:max-w-[18rem]">
        <CustomerLink id={row.id} className="block truncate">
          {row.name ?? row.externalId}
        </CustomerLink>
        {second ? <span className="block truncate text-label text-ink3">{second}</span> : null}
        <span className="block truncate text-label text-ink3 tablet:hidden">{row.currentPlan}</span>
      </RowHeader>
      <Cell align="left" className="max-tablet:hidden">
        {row.currentPlan ?? dash}
      </Cell>
      <Cell align="left" className="max-tablet:hidden">
        {row.channel ?? dash}
      </Cell>
      <Cell align="left" className="max-tablet:hidden">
        {row.country ?? dash}
      </Cell>
      {left ? (
        <Cell align="left" className="max-tablet:hidden">
          {row.churnReason ?? row.churnCategory ?? dash}
        </Cell>
      ) : null}
      <Cell className="whitespace-nowrap max-tablet:hidden">{formats.date(row.firstPaidOn)}</Cell>
      {dated ? <Cell className="whitespace-nowrap">{row.undated ? t("by", { date: formats.date(row.occurredOn) }) : formats.date(row.occurredOn)}</Cell> : null}
      <Cell className="whitespace-nowrap">{formats.money(row.amount, { cents: true })}</Cell>
    </TableRow>
  );
}
