"use client";

import { useTranslations } from "next-intl";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { AdvocateRow } from "@/server/referrals/lists/advocates";
import { PersonHeader } from "./person-header";

/** Who refers, and what came of it; of a file that only counts, the number it tells. */
export function AdvocatesTable({ rows }: { rows: readonly AdvocateRow[] }) {
  const t = useTranslations("referrals.advocates");
  const formats = useFormats();
  const named = rows.some(({ invited }) => invited !== null);
  const number = (value: number | null) => (value === null ? dash : formats.number(value));
  const money = (value: bigint | null) => (value === null ? dash : formats.money(value));
  return (
    <Table caption={t("title")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("column.customer")}</HeaderCell>
          {named ? (
            <>
              <HeaderCell className="max-tablet:hidden">{t("column.invited")}</HeaderCell>
              <HeaderCell className="max-tablet:hidden">{t("column.signedUp")}</HeaderCell>
              <HeaderCell>{t("column.paying")}</HeaderCell>
              <HeaderCell>{t("column.broughtMrr")}</HeaderCell>
              <HeaderCell className="max-tablet:hidden">{t("column.rewards")}</HeaderCell>
            </>
          ) : (
            <HeaderCell>{t("column.told")}</HeaderCell>
          )}
          <HeaderCell className="max-tablet:hidden">{t("column.mrr")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <PersonHeader person={row} />
            {named ? (
              <>
                <Cell className="max-tablet:hidden">{number(row.invited)}</Cell>
                <Cell className="max-tablet:hidden">{number(row.signedUp)}</Cell>
                <Cell>{number(row.paying)}</Cell>
                <Cell>{money(row.broughtMrr)}</Cell>
                <Cell className="max-tablet:hidden">{money(row.rewards)}</Cell>
              </>
            ) : (
              <Cell>{number(row.told)}</Cell>
            )}
            <Cell className="max-tablet:hidden">{row.mrr > 0n ? formats.money(row.mrr) : t("left")}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
