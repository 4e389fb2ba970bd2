"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import type { SubjectGroup } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useComparisonName } from "@/components/metrics/use-comparison-name";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { ComparedReason } from "@/server/metrics/churn/side-by-side";
import type { Tally } from "@/server/metrics/churn/tally";
import { ParetoChoices } from "./pareto-choices";
import { amountOf, capRows, prepareParetoBars, type ParetoBar } from "./prepare-pareto";
import { narrowedTo, useReasonName } from "./reason-words";

export const metricOf = { customers: "customers.churned", mrr: "mrr.churn", ltv: "churn_ltv_lost" } as const;

/** Why customers left, most first: by customers, by MRR or by the LTV they were expected to bring. */
export function ParetoCard({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { slug } = useScope();
  const title = useFinding(answer);
  const against = useComparisonName();
  const subtitle = [t("legend"), against && answer.totalBefore ? t("tick", { against }) : null, answer.total.undated > 0 ? t("undated", { count: answer.total.undated }) : null].filter(Boolean).join(" ");
  if (answer.total.customers === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("nobody")}</EmptyState>
      </Card>
    );
  }
  const unsaid = answer.rows.every(({ key, now }) => key === "" || now.customers === 0);
  return (
    <Card title={title} subtitle={unsaid ? null : subtitle} actions={<ParetoCsv answer={answer} />}>
      <ParetoChoices measure={answer.measure} level={answer.level} />
      {unsaid ? (
        <EmptyState
          action={
            <LinkButton variant="primary" href={`/${slug}/imports/new?kind=cancellations`}>
              {t("import")}
            </LinkButton>
          }
        >
          {t("noReasons", { count: answer.total.customers })}
        </EmptyState>
      ) : (
        <ParetoTable answer={answer} />
      )}
    </Card>
  );
}

/** The title says it: who loses most, and how many of all. */
function useFinding({ rows, total, measure }: ChurnPageAnswer): string {
  const t = useTranslations("churn.pareto");
  const formats = useFormats();
  const nameOf = useReasonName();
  const first = rows.find(({ key, now }) => key !== "" && (amountOf(now, measure) ?? 0) > 0);
  const whole = amountOf(total, measure);
  const amount = first ? amountOf(first.now, measure) : null;
  if (!first || amount === null || whole === null) return t("title");
  const write = (value: number) => (measure === "customers" ? formats.number(value) : formats.value("money", value, { compact: true }));
  return t(`finding.${measure}`, { reason: nameOf(first.parts), amount: write(amount), total: write(whole) });
}

function ParetoTable({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { rows, measure, level, total, totalBefore } = answer;
  const { shown, rest } = capRows(rows);
  const compared = totalBefore !== null;
  return (
    <Table caption={t("caption")} className="overflow-visible">
      <TableHead>
        <TableRow>
          <HeaderCell className="w-[30%] max-tablet:w-[38%]">{t(`column.${level}`)}</HeaderCell>
          <HeaderCell align="left">
            <span className="sr-only">{t("column.bar")}</span>
          </HeaderCell>
          <HeaderCell>{t("column.now")}</HeaderCell>
          {compared ? <HeaderCell className="text-cmp-ink max-tablet:hidden">{t("column.was")}</HeaderCell> : null}
          <HeaderCell>{t("column.running")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {prepareParetoBars(shown, measure).map((bar) => (
          <Row key={bar.row.key} bar={bar} answer={answer} />
        ))}
        {rest.length > 0 ? <RestRow rest={rest} answer={answer} /> : null}
        <SumRow>
          <RowHeader>{t("all")}</RowHeader>
          <Cell />
          <Cell>
            <Amount tally={total} measure={measure} />
          </Cell>
          {compared ? (
            <Cell className="text-cmp-ink max-tablet:hidden">
              <Earlier tally={totalBefore} measure={measure} />
            </Cell>
          ) : null}
          <Cell />
        </SumRow>
      </TableBody>
    </Table>
  );
}

const fills = { loss: "bg-loss", amber: "bg-amber", few: "bg-ink3/40" };

function Row({ bar: { row, width, tick, tone }, answer }: { bar: ParetoBar; answer: ChurnPageAnswer }) {
  const formats = useFormats();
  const t = useTranslations("churn");
  const nameOf = useReasonName();
  const { measure, level } = answer;
  const of = narrowedTo(row.parts, level);
  const category = level === "reason" && answer.rows.some(({ key, parts }) => key !== row.key && nameOf(parts) === nameOf(row.parts)) ? row.parts[0] : null;
  return (
    <TableRow>
      <RowHeader className={classes("min-w-[7.5rem] wrap-anywhere", row.key === "" ? "text-ink2" : undefined)}>
        {nameOf(row.parts)}
        {category ? <span className="block text-label text-ink3">{category}</span> : null}
        {tone === "amber" ? <span className="sr-only"> ({t("kind.involuntary")})</span> : null}
      </RowHeader>
      <Cell align="left" className="w-full min-w-16">
        <span aria-hidden className="relative block h-[18px]">
          <span className={`absolute inset-y-[1px] left-0 rounded-[2px] ${fills[tone]}`} style={{ width: width > 0 ? `max(2px, ${width}%)` : 0 }} />
          {tick === null ? null : <span className="absolute inset-y-0 w-[2px] bg-cmp" style={{ left: `min(${tick}%, calc(100% - 2px))` }} />}
        </span>
      </Cell>
      <Cell className="font-medium whitespace-nowrap">
        <Amount tally={row.now} measure={measure} of={of} />
      </Cell>
      {row.before ? (
        <Cell className="whitespace-nowrap text-cmp-ink max-tablet:hidden">
          <Earlier tally={row.before} measure={measure} of={of} />
        </Cell>
      ) : null}
      <Cell className="whitespace-nowrap text-ink2">{row.cumulated === null ? dash : formats.percent(row.cumulated, 0)}</Cell>
    </TableRow>
  );
}

function RestRow({ rest, answer: { measure, totalBefore } }: { rest: readonly ComparedReason[]; answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const write = useWrite(measure);
  const summed = (of: (row: ComparedReason) => Tally | null) => rest.reduce((sum, row) => sum + (amountOf(of(row) ?? row.now, measure) ?? 0), 0);
  return (
    <TableRow>
      <RowHeader className="text-ink2">{t("rest", { count: rest.length })}</RowHeader>
      <Cell />
      <Cell>{write(summed(({ now }) => now))}</Cell>
      {totalBefore ? <Cell className="text-cmp-ink max-tablet:hidden">{write(summed(({ before }) => before))}</Cell> : null}
      <Cell />
    </TableRow>
  );
}

function useWrite(measure: ChurnPageAnswer["measure"]): (value: number | null) => string {
  const formats = useFormats();
  return (value) => (value === null ? dash : measure === "customers" ? formats.number(value) : formats.money(value));
}

type AmountProps = { tally: Tally; measure: ChurnPageAnswer["measure"]; of?: SubjectGroup };

function Amount({ tally, measure, of = {} }: AmountProps) {
  const write = useWrite(measure);
  // Nobody gives it any more: there is nobody behind it.
  if (tally.customers === 0) return write(0);
  return <ExplainLink subject={{ id: metricOf[measure], ...of }}>{write(amountOf(tally, measure))}</ExplainLink>;
}

/** The same of what the page is held against: its months, or the other group. */
function Earlier({ tally, measure, of = {} }: AmountProps) {
  const write = useWrite(measure);
  const { compare, comparison, otherGroup } = usePeriod();
  if (tally.customers === 0 || !comparison) return write(tally.customers === 0 ? 0 : amountOf(tally, measure));
  const group = compare === "group" ? { breakdown: otherGroup?.breakdown ?? "none", value: otherGroup?.value ?? "" } : {};
  return <ExplainLink subject={{ id: metricOf[measure], ...of, ...group, window: comparison }}>{write(amountOf(tally, measure))}</ExplainLink>;
}

function ParetoCsv({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { currency } = useScope();
  const names = (what: string) => [t("csv.customers", { what }), t("csv.mrr", { what, currency }), t("csv.ltv", { what, currency })];
  const cells = (tally: Tally | null) => (tally ? [tally.customers, majorUnits(currency, tally.mrr), tally.ltvLost === null ? null : majorUnits(currency, Math.round(tally.ltvLost))] : []);
  const csv = {
    columns: [t("column.category"), ...(answer.level === "reason" ? [t("column.reason")] : []), ...names(t("column.now")), ...(answer.totalBefore ? names(t("column.was")) : []), t("column.running"), t("csv.involuntary")],
    rows: answer.rows.map(({ parts, now, before, cumulated, kinds }) => [parts[0] ?? "", ...(answer.level === "reason" ? [parts[1] ?? ""] : []), ...cells(now), ...(answer.totalBefore ? cells(before) : []), cumulated, kinds.involuntary]),
  };
  return (
    <CsvButton table={csv} fileName={`churn-by-${answer.level}`} size="sm">
      CSV
    </CsvButton>
  );
}
