"use client";

import { useTranslations } from "next-intl";
import type { ListColumn } from "@/common/customer-list";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CustomerRow } from "@/server/customers/customer-rows";
import { CustomerLink } from "./customer-link";
import { ColumnCell, isNumeric } from "./column-cell";
import type { ListView } from "./read-view";
import { SortHeader } from "./sort-header";
import { useColumnLabel } from "./use-column-label";

type Props = { rows: readonly CustomerRow[]; view: ListView; caption: string };

export function CustomersTable({ rows, view, caption }: Props) {
  const t = useTranslations("customers");
  const labelOf = useColumnLabel(view.population);
  const cumulated = view.tab === "renewals";
  const onPhone = narrow(view.columns);
  return (
    <Table caption={caption}>
      <TableHead>
        <TableRow>
          <SortHeader view={view} sort="name" label={t("column.name")} />
          {view.columns.map((column) => (
            <SortHeader key={column} view={view} sort={column} label={labelOf(column)} align={isNumeric(column) ? "right" : "left"} className={onPhone(column)} />
          ))}
          {cumulated ? <HeaderCell className="max-tablet:hidden">{t("column.cumulated")}</HeaderCell> : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={`${row.id}-${row.occurredOn}-${row.item}`}>
            <Name row={row} />
            {view.columns.map((column) => (
              <ColumnCell key={column} row={row} column={column} className={onPhone(column)} />
            ))}
            {cumulated ? <Cumulated row={row} /> : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** On a phone a list says when and how much: its last amount. */
function narrow(columns: readonly ListColumn[]): (column: ListColumn) => string | undefined {
  const amount = columns.findLast((column) => column === "amount" || column === "value" || column === "mrr");
  return (column) => (column === "date" || column === amount ? undefined : "max-tablet:hidden");
}

function Name({ row }: { row: CustomerRow }) {
  const second = row.name ? [row.externalId, row.email].filter(Boolean).join(" · ") : (row.email ?? "");
  return (
    <RowHeader className="max-w-[9rem] tablet:max-w-[18rem]">
      <CustomerLink id={row.id} className="block truncate">
        {row.name ?? row.externalId}
      </CustomerLink>
      {second ? <span className="block truncate text-label text-ink3">{second}</span> : null}
      <span className="block truncate text-label text-ink3 tablet:hidden">{row.currentPlan}</span>
    </RowHeader>
  );
}

function Cumulated({ row: { cumulated } }: { row: CustomerRow }) {
  const formats = useFormats();
  return <Cell className="whitespace-nowrap max-tablet:hidden">{cumulated === null ? dash : formats.money(cumulated, { cents: true })}</Cell>;
}
