"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { RowsBehind } from "@/server/metrics/explain/types";
import { useColumnName, useRowsCsv } from "./use-rows-csv";
import { isWord, useWriting } from "./use-writing";

/** A panel's worth; the file has all of them. */
const shown = 40;

/** What a number without customers is made of. */
export function RowsTable({ rows: { columns, rows }, title, fileName }: { rows: RowsBehind; title: string; fileName: string }) {
  const t = useTranslations("explain");
  const write = useWriting();
  const nameOf = useColumnName();
  const csv = useRowsCsv();
  return (
    <>
      <Table caption={title} className="max-h-80">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <HeaderCell key={column.name} align={isWord(column) ? "left" : "right"}>
                {nameOf(column)}
              </HeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, shown).map((row, index) => (
            <TableRow key={index}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <RowHeader key={column.name} className="whitespace-nowrap">
                    {write(column, row[at] ?? null)}
                  </RowHeader>
                ) : (
                  <Cell key={column.name} align={isWord(column) ? "left" : "right"}>
                    {write(column, row[at] ?? null)}
                  </Cell>
                ),
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="mt-2 flex items-center gap-3 text-sub text-ink3">
        <CsvButton table={csv({ columns, rows })} fileName={fileName} size="sm">
          {t("rowsCsv", { count: rows.length })}
        </CsvButton>
        {rows.length > shown ? t("rowsShown", { shown, total: rows.length }) : null}
      </p>
    </>
  );
}
