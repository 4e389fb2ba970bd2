"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { dash } from "@/components/format/numbers";
import { ChangeLine } from "@/components/metrics/change-line";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { PlanMrrRow } from "@/server/metrics/kpis/plan-mrr";
import type { PlanMrrAnswer } from "@/server/overview/get-plan-mrr";
import { planLines } from "./prepare-files";

/** A card's worth; the file has all of them. */
const shown = 10;

/** On which plans the MRR of the close is. */
export function PlansCard({ answer }: { answer: PlanMrrAnswer }) {
  const t = useTranslations("overview.plans");
  const formats = useFormats();
  const nameOf = usePlanName();
  const [first] = answer.rows;
  if (!first) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={first.share === null ? t("title") : t.rich("finding", { plan: nameOf(first), ...linked({ share: { text: formats.percent(first.share, 0), subject: { id: "plan_share", plan: first.plan } } }) })}
      subtitle={[t("subtitle", { date: formats.date(answer.at) }), answer.rows.length > shown ? t("shown", { shown, total: answer.rows.length }) : null].filter(Boolean).join(" ")}
      actions={<PlansCsv answer={answer} />}
    >
      <Table caption={t("title")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("column.plan")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.subscriptions")}</HeaderCell>
            <HeaderCell>{t("column.share")}</HeaderCell>
            <HeaderCell>{t("column.mrr")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {prepareBars(answer.rows.slice(0, shown), ({ mrr }) => mrr).map(({ row, width }) => (
            <TableRow key={row.plan}>
              <RowHeader className="w-[36%]">
                {nameOf(row)}
                <Bar width={width} tone="accent" />
              </RowHeader>
              <Cell className="max-tablet:hidden">
                <ExplainLink subject={{ id: "plan_subscriptions", plan: row.plan }}>{formats.number(row.subscriptions)}</ExplainLink>
              </Cell>
              <Cell>
                <ExplainLink subject={{ id: "plan_share", plan: row.plan }}>{row.share === null ? dash : formats.percent(row.share, 0)}</ExplainLink>
              </Cell>
              <Cell>
                <ExplainLink subject={{ id: "plan_mrr", plan: row.plan }}>{formats.money(row.mrr)}</ExplainLink>
                {row.change ? (
                  <div className="mt-1">
                    <ChangeLine id="mrr" unit="money" change={row.change} subject={{ id: "plan_mrr", plan: row.plan }} />
                  </div>
                ) : null}
              </Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t("total")}</RowHeader>
            <Cell className="max-tablet:hidden">
              <ExplainLink subject={{ id: "plan_subscriptions" }}>{formats.number(answer.subscriptions)}</ExplainLink>
            </Cell>
            <Cell>
              <ExplainLink subject={{ id: "plan_share" }}>{formats.percent(1, 0)}</ExplainLink>
            </Cell>
            <Cell>
              <ExplainLink subject={{ id: "mrr" }}>{formats.money(answer.total)}</ExplainLink>
            </Cell>
          </SumRow>
        </TableBody>
      </Table>
    </Card>
  );
}

function usePlanName(): (row: Pick<PlanMrrRow, "plan">) => string {
  const t = useTranslations("overview.plans");
  return ({ plan }) => plan || t("noPlan");
}

function PlansCsv({ answer }: { answer: PlanMrrAnswer }) {
  const t = useTranslations("overview.plans");
  const { currency } = useScope();
  const nameOf = usePlanName();
  const csv = {
    columns: [t("column.plan"), t("column.subscriptions"), t("column.share"), `${t("column.mrr")} (${currency})`, `${t("column.before")} (${currency})`],
    rows: planLines(answer, { currency, all: t("total"), labelOf: (plan) => nameOf({ plan }) }),
  };
  return (
    <CsvButton table={csv} fileName="mrr-by-plan" size="sm">
      CSV
    </CsvButton>
  );
}
