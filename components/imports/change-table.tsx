"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber, formatPercent } from "@/components/format/numbers";
import { classes } from "@/components/ui/classes";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ImportCounts, ImportView } from "@/server/imports/views";
import { prepareChanges, type ChangeKind } from "./prepare-changes";

const fills: Record<ChangeKind, string> = {
  added: "bg-accent",
  corrected: "bg-cmp",
  changed: "bg-cmp",
  unchanged: "bg-ink3/40",
  repeated: "bg-card outline-1 -outline-offset-1 outline-field",
  rejected: "bg-loss",
};

/** Where every row of the file went, as a bar and as numbers that add up to the file. */
export function ChangeTable({ counts, kind: fileKind, caption }: { counts: ImportCounts; kind: ImportView["kind"]; /** What the card around it is called. */ caption: string }) {
  const t = useTranslations("imports.changes");
  const locale = useLocale();
  const rows = prepareChanges(counts);
  return (
    <>
      <div aria-hidden className="mt-1 mb-2.5 flex h-2.5 gap-0.5">
        {rows.map((row) => (row.rows > 0 ? <i key={row.kind} style={{ flexGrow: row.rows }} className={classes("min-w-[3px] basis-0 rounded-[2px]", fills[row.kind])} /> : null))}
      </div>
      <Table caption={caption}>
        <TableHead className="sr-only">
          <TableRow>
            <HeaderCell>{t("kind")}</HeaderCell>
            <HeaderCell>{t("rows")}</HeaderCell>
            <HeaderCell>{t("share")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.kind}>
              <RowHeader>
                <span aria-hidden className={classes("mr-2 inline-block size-2.5 rounded-[2px]", fills[row.kind])} />
                {t(`kinds.${row.kind}`, { kind: fileKind })}
              </RowHeader>
              <Cell className="font-medium">{formatNumber(locale, row.rows)}</Cell>
              <Cell className="w-16 text-ink3">{formatPercent(locale, row.share / 1000, 1)}</Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t("total")}</RowHeader>
            <Cell>{formatNumber(locale, counts.rows)}</Cell>
            <Cell className="text-ink3">{formatPercent(locale, counts.rows > 0 ? 1 : 0, 0)}</Cell>
          </SumRow>
        </TableBody>
      </Table>
    </>
  );
}
