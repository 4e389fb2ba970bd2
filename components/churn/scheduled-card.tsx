"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { CustomersLink } from "@/components/customers/customers-link";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { majorUnits } from "@/components/format/money";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ScheduledAnswer } from "@/server/churn/get-scheduled";
import type { Leaving } from "@/server/metrics/upcoming/upcoming";
import { useReasonName } from "./reason-words";

/** Who asked to leave and still pays, by the day it ends: most of them can still be talked to. */
export function ScheduledCard({ answer }: { answer: ScheduledAnswer }) {
  const t = useTranslations("churn.scheduled");
  const formats = useFormats();
  const { slug } = useScope();
  const { all, leaving, dataDate, later } = answer;
  const notYet = later > 0 ? <p className="mt-3 text-sub text-ink3">{t("notYet", { count: later, date: formats.date(dataDate) })}</p> : null;
  if (all.customers === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState action={<TextLink href={`/${slug}/imports/new?kind=cancellations`}>{t("import")}</TextLink>}>{t("nobody", { date: formats.date(dataDate) })}</EmptyState>
        {notYet}
      </Card>
    );
  }
  return (
    <Card title={t.rich("finding", { count: all.customers, ...linked({ who: { subject: { id: "leaving.customers" } } }) })} subtitle={t.rich("subtitle", { date: formats.date(dataDate), ...linked({ mrr: { text: formats.money(all.mrr), subject: { id: "leaving.mrr" } } }) })} actions={<ScheduledCsv answer={answer} />}>
      <Table caption={t("title")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("column.until")}</HeaderCell>
            <HeaderCell>{t("column.customers")}</HeaderCell>
            <HeaderCell>MRR</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {leaving.map((row) => (
            <Row key={row.until} row={row} />
          ))}
          <SumRow>
            <RowHeader>{t("title")}</RowHeader>
            <Cell>
              <ExplainLink subject={{ id: "leaving.customers" }}>{formats.number(all.customers)}</ExplainLink>
            </Cell>
            <Cell>
              <ExplainLink subject={{ id: "leaving.mrr" }}>{formats.money(all.mrr)}</ExplainLink>
            </Cell>
          </SumRow>
        </TableBody>
      </Table>
      <Foot answer={answer} />
      {notYet}
    </Card>
  );
}

function Row({ row }: { row: Leaving }) {
  const formats = useFormats();
  const nameOf = useWhen();
  const days = { since: row.since, ...(row.until && { until: row.until }) };
  return (
    <TableRow>
      <RowHeader>{nameOf(row)}</RowHeader>
      <Cell>{row.customers === 0 ? formats.number(0) : <ExplainLink subject={{ id: "leaving.customers", ...days }}>{formats.number(row.customers)}</ExplainLink>}</Cell>
      <Cell>{row.customers === 0 ? formats.money(0) : <ExplainLink subject={{ id: "leaving.mrr", ...days }}>{formats.money(row.mrr)}</ExplainLink>}</Cell>
    </TableRow>
  );
}

/** What most of them say, and the way to them. */
function Foot({ answer: { all, most } }: { answer: ScheduledAnswer }) {
  const t = useTranslations("churn.scheduled");
  const { range, group } = usePeriod();
  const nameOf = useReasonName();
  const view = { population: "leaving", range, ...(group ?? {}) } as const;
  return (
    <p className="mt-3 text-sub text-ink3">
      {most
        ? t.rich("most", {
            count: most.customers,
            total: all.customers,
            reason: nameOf([most.category, most.reason]),
            some: (chunks) => (
              <CustomersLink key="some" {...view} category={most.category} reason={most.reason}>
                {chunks}
              </CustomersLink>
            ),
            link: (chunks) => (
              <CustomersLink key="most" {...view} category={most.category} reason={most.reason}>
                {chunks}
              </CustomersLink>
            ),
            ...linked({ all: { subject: { id: "leaving.customers" } } }),
          })
        : null}{" "}
      <CustomersLink {...view}>{t("open", { count: all.customers })}</CustomersLink>
    </p>
  );
}

function useWhen(): (row: Leaving) => string {
  const t = useTranslations("churn.scheduled");
  const formats = useFormats();
  return ({ month, rest }) => (month === null ? t("later") : rest ? t("rest", { month: formats.month(month) }) : formats.month(month));
}

function ScheduledCsv({ answer }: { answer: ScheduledAnswer }) {
  const t = useTranslations("churn.scheduled");
  const { currency } = useScope();
  const nameOf = useWhen();
  const csv = {
    columns: [t("column.until"), t("column.customers"), `MRR (${currency})`],
    rows: [...answer.leaving.map((row) => [nameOf(row), row.customers, majorUnits(currency, row.mrr)]), [t("title"), answer.all.customers, majorUnits(currency, answer.all.mrr)]],
  };
  return (
    <CsvButton table={csv} fileName="scheduled-churn" size="sm">
      CSV
    </CsvButton>
  );
}
