"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ListColumn } from "@/common/customer-list";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { classes } from "@/components/ui/classes";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CustomerRow } from "@/server/customers/customer-rows";
import { CustomerLink } from "./customer-link";
import { ColumnCell, ColumnValue, isNumeric } from "./column-cell";
import { onPhone } from "./on-phone";
import type { ListView } from "./read-view";
import { SortHeader } from "./sort-header";
import { useColumnLabel } from "./use-column-label";

type Props = { rows: readonly CustomerRow[]; view: ListView; caption: string };

export function CustomersTable({ rows, view, caption }: Props) {
  const t = useTranslations("customers");
  const labelOf = useColumnLabel(view.population);
  const cumulated = view.tab === "renewals";
  const { inTheirOwn, below } = onPhone(view);
  const classOf = (column: ListColumn) => (inTheirOwn.has(column) ? undefined : "max-tablet:hidden");
  return (
    <Table caption={caption}>
      <TableHead>
        <TableRow>
          <SortHeader view={view} sort="name" label={t("column.name")} />
          {view.columns.map((column) => (
            <SortHeader key={column} view={view} sort={column} label={labelOf(column)} align={isNumeric(column) ? "right" : "left"} className={classOf(column)} />
          ))}
          {cumulated ? <HeaderCell className="max-tablet:hidden">{t("column.cumulated")}</HeaderCell> : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={`${row.id}-${row.occurredOn}-${row.item}`}>
            <Name row={row} wide={inTheirOwn.size === 0}>
              {view.chosen ? null : <span className="block truncate text-label text-ink3 tablet:hidden">{row.currentPlan}</span>}
              {below.map((column) => (
                <span key={column} className="mt-0.5 block text-label text-ink3 tablet:hidden">
                  {t.rich("labelled", { label: labelOf(column), value: () => <ColumnValue row={row} column={column} /> })}
                </span>
              ))}
            </Name>
            {view.columns.map((column) => (
              <ColumnCell key={column} row={row} column={column} className={classOf(column)} />
            ))}
            {cumulated ? <Cumulated row={row} /> : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Name({ row, wide, children }: { row: CustomerRow; /** Nothing stands beside it on a phone. */ wide: boolean; children: ReactNode }) {
  const second = row.name ? [row.externalId, row.email].filter(Boolean).join(" · ") : (row.email ?? "");
  return (
    <RowHeader className={classes("tablet:max-w-[18rem]", wide ? "max-w-[18rem]" : "max-w-[9rem]")}>
      <CustomerLink id={row.id} className="block truncate">
        {row.name ?? row.externalId}
      </CustomerLink>
      {second ? <span className="block truncate text-label text-ink3">{second}</span> : null}
      {children}
    </RowHeader>
  );
}

function Cumulated({ row: { cumulated } }: { row: CustomerRow }) {
  const formats = useFormats();
  return <Cell className="whitespace-nowrap max-tablet:hidden">{cumulated === null ? dash : formats.money(cumulated, { cents: true })}</Cell>;
}
