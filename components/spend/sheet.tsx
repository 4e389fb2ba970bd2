"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import type { SpendSheet } from "@/server/metrics/acquisition/spend-sheet";
import { SheetCell } from "./sheet-cell";
import { withChannels } from "./with-channels";

/** Channels × months of a year: what was typed can be changed, what was imported stands above it. */
export function Sheet({ sheet, editable }: { sheet: SpendSheet; editable: boolean }) {
  const t = useTranslations("spend");
  const formats = useFormats();
  const [added, add] = useState<string[]>([]);
  const rows = withChannels(sheet.rows, added, sheet.totals);
  return (
    <Card title={t("title", { category: t(`category.${sheet.category}`), year: String(sheet.year) })} subtitle={editable ? t("lead") : t("readOnly")} actions={<SheetCsv sheet={sheet} />}>
      <Table caption={t("caption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("channel")}</HeaderCell>
            {sheet.totals.map(({ month }) => (
              <HeaderCell key={month}>{formats.month(month, "none")}</HeaderCell>
            ))}
            <HeaderCell>{t("year")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.channel}>
              <RowHeader className="min-w-28 align-middle">{row.channel || <span className="text-ink2">{t("noChannel")}</span>}</RowHeader>
              {row.cells.map((cell) => (
                <Cell key={cell.month} className="min-w-[74px] pl-1 align-middle">
                  <SheetCell sheet={sheet} channel={row.channel} cell={cell} editable={editable} />
                </Cell>
              ))}
              <Cell className="align-middle whitespace-nowrap">{isEmpty(row) ? dash : formats.money(row.total)}</Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t("total")}</RowHeader>
            {sheet.totals.map(({ month, amount }) => (
              <Cell key={month} className="whitespace-nowrap">
                {formats.money(amount)}
              </Cell>
            ))}
            <Cell className="whitespace-nowrap">{formats.money(sheet.total)}</Cell>
          </SumRow>
        </TableBody>
      </Table>
      {editable ? <AddChannel onAdd={(channel) => add([...added, channel])} /> : null}
    </Card>
  );
}

const isEmpty = ({ cells }: SpendSheet["rows"][number]) => cells.every(({ typed, imported }) => typed === null && imported === null);

function AddChannel({ onAdd }: { onAdd: (channel: string) => void }) {
  const t = useTranslations("spend");
  const [name, setName] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return;
    onAdd(name.trim());
    setName("");
  }
  return (
    <form onSubmit={submit} className="mt-3 flex flex-wrap items-end gap-2">
      <TextField label={t("newChannel")} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} hint={t("newChannelHint")} className="max-w-80 grow" />
      <Button type="submit" className="mb-[22px]">
        {t("addChannel")}
      </Button>
    </form>
  );
}

function SheetCsv({ sheet }: { sheet: SpendSheet }) {
  const t = useTranslations("spend");
  const { currency } = useScope();
  const major = (amount: bigint | null) => (amount === null ? null : majorUnits(currency, amount));
  const lines = sheet.rows.flatMap(({ channel, cells }) =>
    cells.flatMap(({ month, typed, imported }) => (typed === null && imported === null ? [] : [[month, channel, t(`category.${sheet.category}`), t(`purpose.${sheet.purpose}`), major(typed), major(imported)]])),
  );
  const csv = { columns: [t("column.month"), t("channel"), t("column.category"), t("column.purpose"), t("column.typed", { currency }), t("column.imported", { currency })], rows: lines };
  return (
    <CsvButton table={csv} fileName={`spend-${sheet.year}-${sheet.category}`} size="sm">
      CSV
    </CsvButton>
  );
}
