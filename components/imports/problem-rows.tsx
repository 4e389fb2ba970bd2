"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/numbers";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ProblemTable } from "./prepare-problem-rows";

type Props = { caption: string; table: ProblemTable };

/** Refused rows as the file writes them: enough of each to find it, and the value that was refused. */
export function ProblemRows({ caption, table }: Props) {
  const t = useTranslations("imports.problems");
  const locale = useLocale();
  return (
    <Table caption={caption}>
      <TableHead>
        <TableRow>
          <HeaderCell className="w-16">{t("row")}</HeaderCell>
          {table.columns.map((name) => (
            <HeaderCell key={name} align="left">
              {name}
            </HeaderCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {table.rows.map((row) => (
          <TableRow key={row.number}>
            <RowHeader className="text-ink3">{formatNumber(locale, row.number)}</RowHeader>
            {row.cells.map((cell, index) => (
              <Cell key={table.columns[index]} align="left" className="font-mono text-sub">
                {table.marked === index ? (
                  <mark className="rounded-[4px] bg-loss-soft px-[5px] py-px break-all text-loss">{cell || t("empty")}</mark>
                ) : (
                  <span className="break-all text-ink2">{cell || t("empty")}</span>
                )}
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
