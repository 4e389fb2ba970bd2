"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { CsvButton } from "@/components/csv/csv-button";
import type { CsvValue } from "@/components/csv/to-csv";
import { nextSort, type Sort } from "@/components/ui/sorting";
import { SortCell } from "@/components/ui/sort-cell";
import { Cell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { sortTwin, twinFile } from "./prepare-twin";

/** What is read and what is exported: `€4,815` and 4815. */
export type TwinCell = { text: string; raw: CsvValue; /** In place of the text: the same as a link. */ shown?: ReactNode; /** Sorted by this in place of what is exported. */ order?: string | number };
export type TwinTable = {
  columns: readonly string[];
  rows: readonly { id: string; cells: readonly TwinCell[]; beyond?: readonly CsvValue[] }[];
  /** Columns of the file alone, for what the table only marks; each row has its values. */
  beyond?: readonly string[];
};

type Props = { table: TwinTable; caption: string; fileName: string };

/** The data of a chart as a table: for screen readers, for copying, for a file. */
export function TableTwin({ table, caption, fileName }: Props) {
  const t = useTranslations("charts");
  const [sort, setSort] = useState<Sort | null>(null);
  const sorting = { sort, choose: (column: string, words: boolean) => setSort(nextSort(sort, column, words)) };
  const rows = sortTwin(table.rows, sort);
  const csv = twinFile(table.columns, table.beyond ?? [], rows);
  return (
    <details className="mt-3 text-sub text-ink2">
      <summary className="w-fit rounded text-ink3 hover:text-ink">{t("asTable")}</summary>
      <Table caption={caption} className="mt-2 max-h-80">
        <TableHead>
          <TableRow>
            {table.columns.map((column, index) => (
              <SortCell key={column} column={String(index)} sorting={sorting} words={table.rows.some(({ cells }) => typeof cells[index]?.raw === "string")}>
                {column}
              </SortCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              {row.cells.map((cell, index) =>
                index === 0 ? <RowHeader key={index}>{cell.shown ?? cell.text}</RowHeader> : <Cell key={index}>{cell.shown ?? cell.text}</Cell>,
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CsvButton table={csv} fileName={fileName} size="sm" className="mt-2">
        {t("saveCsv")}
      </CsvButton>
    </details>
  );
}
