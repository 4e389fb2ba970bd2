"use client";

import { useTranslations } from "next-intl";
import { namingReasons } from "@/components/customers/narrowing";
import { ExplainLink } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import { dash } from "@/components/format/numbers";
import { useBeside } from "@/components/metrics/use-beside";
import { useEarlier } from "@/components/metrics/use-earlier";
import { useFormats } from "@/components/metrics/scope";
import { classes } from "@/components/ui/classes";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { ComparedReason } from "@/server/metrics/churn/side-by-side";
import type { Tally } from "@/server/metrics/churn/tally";
import { fillOf } from "./kinds";
import { Amount, Earlier, metricOf, useWrite } from "./pareto-amount";
import { amountOf, capRows, prepareParetoBars, type ParetoBar } from "./prepare-pareto";
import { categoryBeside } from "./reason-cells";
import { narrowedTo, useReasonName } from "./reason-words";

/** Of the row and those above it together. */
const shareOf = { customers: "churn_share", mrr: "churn_mrr_share", ltv: "churn_ltv_share" } as const;

/** A row for each reason with its bar, what it was before, and the running share. */
export function ParetoTable({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { rows, measure, level, total, totalBefore } = answer;
  const { shown, rest } = capRows(rows);
  const compared = totalBefore !== null;
  const beside = useBeside();
  return (
    <Table caption={t("caption")} className="overflow-visible">
      <TableHead>
        <TableRow>
          <HeaderCell className="w-[30%] max-tablet:w-[38%]">{t(`column.${level}`)}</HeaderCell>
          <HeaderCell align="left">
            <span className="sr-only">{t("column.bar")}</span>
          </HeaderCell>
          <HeaderCell>{t(`column.${beside ? "here" : "now"}`)}</HeaderCell>
          {compared ? <HeaderCell className="text-cmp-ink max-tablet:hidden">{t(`column.${beside ? "there" : "was"}`)}</HeaderCell> : null}
          <HeaderCell>{t("column.running")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {prepareParetoBars(shown, measure).map((bar) => (
          <Row key={bar.row.key} bar={bar} answer={answer} above={rows.slice(0, rows.indexOf(bar.row) + 1)} />
        ))}
        {rest.length > 0 ? <RestRow rest={rest} shown={shown} answer={answer} /> : null}
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

/** So few stand further apart where other cards are beside them: the page has no hole under the table. */
const FEW_ROWS = 14;

type RowProps = { bar: ParetoBar; answer: ChurnPageAnswer; /** The row and those that stand before it. */ above: readonly ComparedReason[] };

function Row({ bar: { row, width, tick, kind }, answer, above }: RowProps) {
  const formats = useFormats();
  const t = useTranslations("churn");
  const nameOf = useReasonName();
  const { measure, level } = answer;
  const of = narrowedTo(row.parts, level);
  const category = categoryBeside(row.parts, answer.rows.map(({ parts }) => parts));
  return (
    <TableRow className={answer.rows.length <= FEW_ROWS ? "desktop:*:py-3.5" : undefined}>
      <RowHeader className={classes("min-w-[7.5rem] wrap-anywhere", row.key === "" ? "text-ink2" : undefined)}>
        {nameOf(row.parts)}
        {category ? <span className="block text-label text-ink3">{category}</span> : null}
        {kind && kind !== "voluntary" ? <span className="sr-only"> ({t(`kind.${kind}`)})</span> : null}
      </RowHeader>
      <Cell align="left" className="w-full min-w-16">
        <span aria-hidden className="relative block h-[18px]">
          <span className={`absolute inset-y-[1px] left-0 rounded-[2px] ${kind ? fillOf[kind] : ""}`} style={{ width: width > 0 ? `max(2px, ${width}%)` : 0 }} />
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
      <Cell className="whitespace-nowrap text-ink2">
        {row.cumulated === null ? dash : <ExplainLink subject={{ id: shareOf[measure], ...(above.length < answer.rows.length && { reasons: namedBy(above, level) }) }}>{formats.percent(row.cumulated, 0)}</ExplainLink>}
      </Cell>
    </TableRow>
  );
}

/** What has no row of its own: everybody but those of the rows shown. */
function RestRow({ rest, shown, answer: { measure, level, totalBefore } }: { rest: readonly ComparedReason[]; shown: readonly ComparedReason[]; answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const write = useWrite(measure);
  const earlier = useEarlier();
  const others: Subject = { id: metricOf[measure], notReasons: namedBy(shown, level) };
  const summed = (of: (row: ComparedReason) => Tally | null) => rest.reduce((sum, row) => sum + (amountOf(of(row) ?? row.now, measure) ?? 0), 0);
  const said = (amount: number, subject: Subject | null) => (amount > 0 && subject ? <ExplainLink subject={subject}>{write(amount)}</ExplainLink> : write(amount));
  return (
    <TableRow>
      <RowHeader className="text-ink2">{t("rest", { count: rest.length })}</RowHeader>
      <Cell />
      <Cell>{said(summed(({ now }) => now), others)}</Cell>
      {totalBefore ? <Cell className="text-cmp-ink max-tablet:hidden">{said(summed(({ before }) => before), earlier(others))}</Cell> : null}
      <Cell />
    </TableRow>
  );
}

const namedBy = (rows: readonly ComparedReason[], level: ChurnPageAnswer["level"]) => namingReasons(rows.map(({ parts }) => narrowedTo(parts, level)));
