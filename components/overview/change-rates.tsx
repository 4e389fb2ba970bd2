"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { useBreakdownLabel, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { useScope } from "@/components/metrics/scope";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ChangesAnswer } from "@/server/overview/get-changes";
import { useSigned } from "./use-signed";

type Rates = Extract<ChangesAnswer, { kind: "rate" }>;

const shown = 5;

/** A rate changes because parts of the whole grew and shrank (mix), and because their own rates changed: both sum to it. */
export function ChangeRates({ answer }: { answer: Rates }) {
  const t = useTranslations("overview.changes");
  const signed = useSigned();
  const labelOf = useBreakdownLabel(answer.by);
  const titleOf = useBreakdownTitle();
  const { currency } = useScope();
  const text = (difference: number) => signed.text(answer.metric, answer.unit, difference);
  const raw = (difference: number) => (answer.unit === "money" ? majorUnits(currency, difference) : difference);
  const csv = {
    columns: [titleOf(answer.by) ?? answer.by, t("column.mix"), t("column.rate")],
    rows: answer.parts.map(({ value, mix, rate }) => [labelOf(value), raw(mix), raw(rate)]),
  };
  return (
    <>
      <Table caption={t("caption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{titleOf(answer.by)}</HeaderCell>
            <HeaderCell>{t("column.mix")}</HeaderCell>
            <HeaderCell>{t("column.rate")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {answer.parts.slice(0, shown).map(({ value, mix, rate }) => (
            <TableRow key={value}>
              <RowHeader>
                <ExplainLink subject={{ id: answer.metric, breakdown: answer.by, value }}>{labelOf(value)}</ExplainLink>
              </RowHeader>
              <Cell className="whitespace-nowrap">{text(mix)}</Cell>
              <Cell className="whitespace-nowrap">{text(rate)}</Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>
              <ExplainLink subject={{ id: answer.metric }}>{t("total", { by: text(answer.delta) })}</ExplainLink>
            </RowHeader>
            <Cell className="whitespace-nowrap">{text(answer.mix)}</Cell>
            <Cell className="whitespace-nowrap">{text(answer.rate)}</Cell>
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
