"use client";

import { useTranslations } from "next-intl";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { Trait } from "@/server/metrics/referral/likeness";
import type { LikelyRow } from "@/server/referrals/lists/likely";
import { PersonHeader } from "./person-header";
import { useTraitName } from "./use-trait-name";

/** Customers who have what advocates have more often, each with what it is. */
export function LikelyTable({ rows, chosen }: { rows: readonly LikelyRow[]; chosen: readonly Trait[] }) {
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
              {row.traits.flatMap((index) => (chosen[index] ? [nameOf(chosen[index])] : [])).join(" · ") || dash}
            </Cell>
            <Cell className="whitespace-nowrap max-tablet:hidden">{formats.date(row.firstPaidOn)}</Cell>
            <Cell>{formats.money(row.mrr)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
