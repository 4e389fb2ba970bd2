import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { halfEvenMillionth } from "../facts/apply-margins";
import { marginBetween, marginMrr, marginSchedule, monthNumber, ppmIn, type MarginSchedule } from "../facts/margin-schedule";
import { readGroupValues } from "../facts/read-group-values";
import { kpiInput, readFacts, readGroupCells } from "../kpis/read-facts";
import { residualTerms, type ResidualTerm } from "../metrics/customer/residual-value";
import { fitsAt } from "../metrics/kpis/fits";
import { historyOf } from "../metrics/kpis/history";
import { lastCompleteMonth, monthOf, type DateOnly } from "../metrics/period";
import type { SurvivalModel } from "../metrics/survival/model";
import { termMonths } from "../metrics/term-months";

/** What the values of all customers are read off: margins by month, and by billing term and age the months still to come. */
export type ValueSource = {
  workspaceId: WorkspaceId;
  dataDate: DateOnly;
  schedule: MarginSchedule;
  /** Plans have margins of their own, or costs: each customer's margin then depends on its plans. */
  byPlan: boolean;
  terms: (ResidualTerm & { term: string; /** Of its curve; null where none can be told. */ model: SurvivalModel["kind"] | null })[];
  capMonths: number;
};

/** Null before the first import. */
export async function readValueSource(tx: Tx, workspaceId: WorkspaceId): Promise<ValueSource | null> {
  const facts = await readFacts(tx, workspaceId);
  if (!facts) return null;
  const { dataDate, versions } = facts;
  const today = { from: monthOf(dataDate), to: monthOf(dataDate) };
  const history = historyOf(kpiInput(facts, today, await readGroupCells(tx, workspaceId, facts, {})));
  const fits = fitsAt(history, lastCompleteMonth(dataDate));
  const modelOf = ({ termMonths, reason }: ResidualTerm) => (reason ? null : (fits.find((fit) => fit.termMonths === termMonths)?.used.model.kind ?? null));
  const curves = residualTerms(history).map((curve) => ({ ...curve, model: modelOf(curve) }));
  const terms = await readGroupValues(tx, workspaceId, ["interval"]);
  return {
    workspaceId,
    dataDate,
    schedule: marginSchedule(versions, dataDate),
    byPlan: facts.marginSources.size > 0,
    terms: terms.flatMap(({ value }) => curves.filter((curve) => curve.termMonths === termMonths(value)).map((curve) => ({ ...curve, term: value }))),
    capMonths: history.settings.ltvCapMonths,
  };
}

/** A row of `members`, or of the customers' summaries: of both the values can be told. */
export type ValuedRow = { row: SQL; term: SQL };

/**
 * Value to date (metrics/customer/value-to-date.ts), minor units: what the summary holds, and what the MRR of now has earned
 * since, to the last complete month. By margins of plans it is what the month cells are made of, looked up per customer.
 */
export function toDateOf({ workspaceId, dataDate, schedule, byPlan }: ValueSource, { row }: ValuedRow): SQL {
  const last = lastCompleteMonth(dataDate);
  if (!byPlan) return sql`(${row}.earned + ${marginBetween(schedule, sql`${row}.mrr`, monthNumber(sql`${row}.last_movement_on`), sql`${monthsOf(last) + 1}::integer`)})`;
  return sql`(
    select coalesce(sum(${halfEvenMillionth}), 0)::bigint
    from (
      select sum(p.mrr::numeric * a.ppm) as product
      from paid_spans p
      join plan_month_margins a on a.workspace_id = ${workspaceId} and a.plan = coalesce(p.plan, '') and a.month <= ${`${last}-01`}::date
        and a.month >= date_trunc('month', p.starts_on::timestamp) and (p.ends_on is null or a.month < date_trunc('month', p.ends_on::timestamp))
      where p.workspace_id = ${workspaceId} and p.customer_id = ${row}.customer_id
      group by a.month
    ) h)`;
}

/** Predicted residual value (metrics/customer/residual-value.ts), minor units with a fraction; null of who does not pay, and where the term has no curve. */
export function residualOf(source: ValueSource, valued: ValuedRow): SQL {
  const { dataDate, terms } = source;
  const { row, term } = valued;
  const told = terms.filter(({ months }) => months.length > 0);
  if (told.length === 0) return sql`null::double precision`;
  const age = sql`greatest(${monthsOf(lastCompleteMonth(dataDate))}::integer - ${monthNumber(sql`${row}.cohort_month`)}, 0)`;
  const months = told.map((curve) => sql`when ${curve.term} then (${sql.param(curve.months)}::double precision[])[${age} + 1]`);
  return sql`case when ${row}.mrr > 0 then (${marginNowOf(source, valued)})::double precision * case ${term} ${sql.join(months, sql` `)} end end`;
}

/** What is left of the MRR of now, a month. */
function marginNowOf({ workspaceId, dataDate, schedule, byPlan }: ValueSource, { row }: ValuedRow): SQL {
  const month = monthOf(dataDate);
  if (!byPlan) return marginMrr(sql`${row}.mrr`, sql`${ppmIn(schedule, month)}::bigint`);
  return sql`
    select ${halfEvenMillionth}
    from (
      select coalesce(sum(p.mrr::numeric * a.ppm), 0) as product
      from paid_spans p
      join plan_month_margins a on a.workspace_id = ${workspaceId} and a.plan = coalesce(p.plan, '') and a.month = ${`${month}-01`}::date
      where p.workspace_id = ${workspaceId} and p.customer_id = ${row}.customer_id and p.starts_on <= ${dataDate}::date and (p.ends_on is null or p.ends_on > ${dataDate}::date)
    ) h`;
}

const monthsOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
