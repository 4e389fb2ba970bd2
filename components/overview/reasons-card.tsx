"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { keptSearch } from "@/components/metrics/search";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { Sentences } from "@/components/ui/sentences";
import { TextLink } from "@/components/ui/text-link";
import { reasonLines } from "./prepare-files";
import { narrowingOf } from "./prepare-reasons";
import type { ChurnReasonRow, ChurnReasonsAnswer } from "@/server/churn/get-churn-reasons";

/** A card's worth; the file has all of them. */
const shown = 10;

/** Why customers left, most customers first. */
export function ReasonsCard({ answer }: { answer: ChurnReasonsAnswer }) {
  const t = useTranslations("overview.reasons");
  const formats = useFormats();
  const nameOf = useReasonName();
  const { slug } = useScope();
  const search = useSearchParams();
  const [first] = answer.rows;
  if (!first || !answer.range) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("nobody")}</EmptyState>
      </Card>
    );
  }
  const named = first.key.some((part) => part !== "");
  return (
    <Card
      title={
        named
          ? t.rich("finding", {
              reason: nameOf(first),
              count: first.customers,
              total: answer.total.customers,
              ...linked({ some: { subject: { id: "customers.churned", ...narrowingOf(answer.by, first) } }, all: { subject: { id: "customers.churned" } } }),
            })
          : t("title")
      }
      subtitle={
        <Sentences
          of={[
            t("subtitle", { range: formats.range(answer.range) }),
            answer.total.undated > 0 ? t.rich("undated", { count: answer.total.undated, ...linked({ some: { subject: { id: "customers.churned", undated: "yes" } } }) }) : null,
            answer.rows.length > shown ? t("shown", { shown, total: answer.rows.length }) : null,
          ]}
        />
      }
      actions={<ReasonsCsv answer={answer} />}
    >
      <ReasonsTable answer={answer} />
      <p className="mt-3 text-sub">
        <TextLink href={`/${slug}/churn${keptSearch(search)}`}>{t("all")}</TextLink>
      </p>
    </Card>
  );
}

/** The last part of the key is the reason itself. */
function useReasonName(): (row: ChurnReasonRow) => string {
  const t = useTranslations("overview.reasons");
  return (row) => row.key.findLast((part) => part !== "") ?? t("none");
}

function ReasonsTable({ answer }: { answer: ChurnReasonsAnswer }) {
  const t = useTranslations("overview.reasons");
  const formats = useFormats();
  const nameOf = useReasonName();
  const rowOf = (row: ChurnReasonRow) => narrowingOf(answer.by, row);
  return (
    <Table caption={t("caption")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("column.reason")}</HeaderCell>
          <HeaderCell>{t("column.customers")}</HeaderCell>
          <HeaderCell>{t("column.share")}</HeaderCell>
          <HeaderCell>{t("column.mrr")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {prepareBars(answer.rows.slice(0, shown), (row) => row.customers).map(({ row, width }) => (
          <TableRow key={row.key.join("/")}>
            <RowHeader className="w-[44%]">
              {nameOf(row)}
              <Bar width={width} tone={row.key.every((part) => part === "") ? "few" : "loss"} />
            </RowHeader>
            <Cell>
              <ExplainLink subject={{ id: "customers.churned", ...rowOf(row) }}>{formats.number(row.customers)}</ExplainLink>
            </Cell>
            <Cell>
              <ExplainLink subject={{ id: "churn_share", ...rowOf(row) }}>{row.customerShare === null ? dash : formats.percent(row.customerShare, 0)}</ExplainLink>
            </Cell>
            <Cell>
              <ExplainLink subject={{ id: "mrr.churn", ...rowOf(row) }}>{formats.money(row.mrr)}</ExplainLink>
            </Cell>
          </TableRow>
        ))}
        <SumRow>
          <RowHeader>{t("total")}</RowHeader>
          <Cell>
            <ExplainLink subject={{ id: "customers.churned" }}>{formats.number(answer.total.customers)}</ExplainLink>
          </Cell>
          <Cell>
            <ExplainLink subject={{ id: "churn_share" }}>{formats.percent(1, 0)}</ExplainLink>
          </Cell>
          <Cell>
            <ExplainLink subject={{ id: "mrr.churn" }}>{formats.money(answer.total.mrr)}</ExplainLink>
          </Cell>
        </SumRow>
      </TableBody>
    </Table>
  );
}

function ReasonsCsv({ answer }: { answer: ChurnReasonsAnswer }) {
  const t = useTranslations("overview.reasons");
  const { currency } = useScope();
  const csv = {
    columns: [t("column.category"), t("column.reason"), t("column.customers"), t("column.share"), `${t("column.mrr")} (${currency})`],
    rows: reasonLines(answer, { currency, all: t("total") }),
  };
  return (
    <CsvButton table={csv} fileName="churn-reasons" size="sm">
      CSV
    </CsvButton>
  );
}
