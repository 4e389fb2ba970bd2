"use client";

import { useTranslations } from "next-intl";
import { describeCondition } from "@/common/segments/describe";
import { conditionsOf, type Rule } from "@/common/segments/rule";
import { CustomerLink } from "@/components/customers/customer-link";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { Preview } from "@/server/segments/preview";
import { useRuleWords } from "./scope";
import { tellingConditions } from "./telling-conditions";

type Props = {
  preview: Preview;
  /** The rule that was counted: the customers say which of its conditions are true of them. */
  rule: Rule;
  stale: boolean;
};

/** Ten of who belongs, with the conditions that are true of each. */
export function SampleCard({ preview: { sample, matched }, rule, stale }: Props) {
  const t = useTranslations("segments.sample");
  const status = useTranslations("customers.status");
  const formats = useFormats();
  const { words } = useRuleWords();
  const telling = tellingConditions(rule.root);
  const phrases = conditionsOf(rule.root).map((condition, index) => (telling[index] ? describeCondition(words, condition) : null));
  const isTold = sample.some(({ met }) => met.some((index) => phrases[index]));
  if (sample.length === 0) {
    return (
      <Card className="mt-4">
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  const title = sample.length < matched.customers ? t("title", { shown: sample.length, count: matched.customers }) : t("titleAll", { count: matched.customers });
  return (
    <Card title={title} subtitle={t(isTold ? "subtitleWhy" : "subtitle")} className={classes("mt-4 transition-opacity", stale && "opacity-55")}>
      <Table caption={title}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("customer")}</HeaderCell>
            <HeaderCell align="left" className="max-tablet:hidden">
              {t("plan")}
            </HeaderCell>
            <HeaderCell align="left" className="max-tablet:hidden">
              {t("status")}
            </HeaderCell>
            <HeaderCell>{t("mrr")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("since")}</HeaderCell>
            {isTold ? (
              <HeaderCell align="left" className="tablet:pl-6">
                {t("why")}
              </HeaderCell>
            ) : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {sample.map((row) => (
            <TableRow key={row.id}>
              <RowHeader className="max-w-[11rem] tablet:max-w-[16rem]">
                <CustomerLink id={row.id} className="block truncate">
                  {row.name ?? row.externalId}
                </CustomerLink>
              </RowHeader>
              <Cell align="left" className="max-tablet:hidden">
                {row.plan ?? dash}
              </Cell>
              <Cell align="left" className="max-tablet:hidden">
                {status(row.status)}
              </Cell>
              <Cell className="whitespace-nowrap">{formats.money(row.mrr, { cents: true })}</Cell>
              <Cell className="whitespace-nowrap max-tablet:hidden">{formats.month(row.since.slice(0, 7))}</Cell>
              {isTold ? (
                <Cell align="left" className="text-ink2 tablet:pl-6">
                  {row.met.flatMap((index) => phrases[index] ?? []).join("; ") || dash}
                </Cell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
