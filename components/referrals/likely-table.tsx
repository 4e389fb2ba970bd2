"use client";

import { useTranslations } from "next-intl";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { LikelyRow } from "@/server/referrals/lists/likely";
import { PersonHeader } from "./person-header";
import { useTraitName } from "./use-trait-name";

/** Customers who have what advocates have more often, each with what it is. */
export function LikelyTable({ rows }: { rows: readonly LikelyRow[] }) {
  const t = useTranslations("referrals.likely");
  const formats = useFormats();
  const nameOf = useTraitName();
  return (
    <Table caption={t("caption")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("column.customer")}</HeaderCell>
          <HeaderCell align="left" className="max-tablet:hidden">
            {t("column.has")}
          </HeaderCell>
          <HeaderCell className="max-tablet:hidden">{t("column.since")}</HeaderCell>
          <HeaderCell>{t("column.mrr")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <PersonHeader person={row} />
            <Cell align="left" className="max-tablet:hidden">
              {row.traits.map(nameOf).join(" · ") || dash}
            </Cell>
            <Cell className="whitespace-nowrap max-tablet:hidden">{formats.date(row.firstPaidOn)}</Cell>
            <Cell>{formats.money(row.mrr)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
