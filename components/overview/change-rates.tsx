"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { metricStyle } from "@/components/format/metric";
import { dash } from "@/components/format/numbers";
import { majorUnits } from "@/components/format/money";
import { useBreakdownLabel, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { MonthRange } from "@/server/metrics/period";
import type { ChangesAnswer } from "@/server/overview/get-changes";
import { useChangeSubjects } from "./use-change-subjects";
import { useSigned } from "./use-signed";

type Rates = Extract<ChangesAnswer, { kind: "rate" }>;

const shown = 5;

/** A rate changes because parts of the whole grew and shrank (mix), and because their own rates changed: both sum to it. */
export function ChangeRates({ answer }: { answer: Rates }) {
  const t = useTranslations("overview.changes");
  const signed = useSigned();
  const subjects = useChangeSubjects(answer);
  const labelOf = useBreakdownLabel(answer.by);
  const titleOf = useBreakdownTitle();
  const { currency } = useScope();
  const formats = useFormats();
  const text = (difference: number) => signed.text(answer.metric, answer.unit, difference);
  const write = (value: number | null) => (value === null ? dash : formats.value(answer.unit, value, metricStyle(answer.metric)));
  const stood = (value: number | null, window: MonthRange, group?: string) => (
    <ExplainLink subject={{ id: answer.metric, window, ...(group !== undefined && { breakdown: answer.by, value: group }) }}>{write(value)}</ExplainLink>
  );
  const raw = (difference: number) => (answer.unit === "money" ? majorUnits(currency, difference) : difference);
  const csv = {
    columns: [titleOf(answer.by) ?? answer.by, t("column.was"), t("column.is"), t("column.mix"), t("column.rate")],
    rows: answer.parts.map(({ value, was, is, mix, rate }) => [labelOf(value), was === null ? null : raw(was), is === null ? null : raw(is), raw(mix), raw(rate)]),
  };
  return (
    <>
      <Table caption={t("caption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{titleOf(answer.by)}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.was")}</HeaderCell>
            <HeaderCell>{t("column.is")}</HeaderCell>
            <HeaderCell>{t("column.mix")}</HeaderCell>
            <HeaderCell>{t("column.rate")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {answer.parts.slice(0, shown).map(({ value, was, is, mix, rate }) => (
            <TableRow key={value}>
              <RowHeader>{labelOf(value)}</RowHeader>
              <Cell className="max-tablet:hidden">{stood(was, answer.before, value)}</Cell>
              <Cell>{stood(is, answer.range, value)}</Cell>
              <Cell className="whitespace-nowrap">
                <ExplainLink subject={subjects.mix(value)}>{text(mix)}</ExplainLink>
              </Cell>
              <Cell className="whitespace-nowrap">
                <ExplainLink subject={subjects.own(value)}>{text(rate)}</ExplainLink>
              </Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t.rich("total", linked({ by: { text: text(answer.delta), subject: subjects.whole() } }))}</RowHeader>
            <Cell className="max-tablet:hidden">{stood(answer.was, answer.before)}</Cell>
            <Cell>{stood(answer.is, answer.range)}</Cell>
            <Cell className="whitespace-nowrap">
              <ExplainLink subject={subjects.mix()}>{text(answer.mix)}</ExplainLink>
            </Cell>
            <Cell className="whitespace-nowrap">
              <ExplainLink subject={subjects.own()}>{text(answer.rate)}</ExplainLink>
            </Cell>
          </SumRow>
        </TableBody>
      </Table>
      {answer.parts.length > shown ? <p className="mt-2 text-sub text-ink3">{t("shown", { shown, total: answer.parts.length })}</p> : null}
      <CsvButton table={csv} fileName={`what-changed-${answer.metric}`} size="sm" className="mt-2">
        CSV
      </CsvButton>
    </>
  );
}
