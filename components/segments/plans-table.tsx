"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { Preview } from "@/server/segments/preview";

/** Who pays, by the plan of today. */
export function PlansTable({ plans, plansInAll }: Pick<Preview, "plans" | "plansInAll">) {
  const t = useTranslations("segments.panel");
  const formats = useFormats();
  return (
    <div className="mt-3">
      <Table caption={t("plansCaption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("plan")}</HeaderCell>
            <HeaderCell>{t("planCustomers")}</HeaderCell>
            <HeaderCell>{t("mrr")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {plans.map(({ plan, paying, mrr }) => (
            <TableRow key={plan ?? ""}>
              <RowHeader className="wrap-anywhere">{plan ?? t("noPlan")}</RowHeader>
              <Cell>{formats.number(paying)}</Cell>
              <Cell className="whitespace-nowrap">{formats.money(mrr)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {plansInAll > plans.length ? <p className="pt-1 text-label text-ink3">{t("plansOf", { shown: plans.length, count: plansInAll })}</p> : null}
    </div>
  );
}
