import { sql } from "drizzle-orm";
import type { Status } from "@/common/customer-list";
import type { Tx } from "@/db/client";
import { billingTerm } from "../facts/billing-term";
import { wholeMonths } from "../ledger/whole-months";
import { wholeValue } from "../metrics/customer/whole-value";
import { lastCompleteMonth, type DateOnly } from "../metrics/period";
import { statusOf } from "./filters";
import { byTheSummaries, once, source, type CustomerQuery } from "./list-source";
import { pickedCtes, tellsTotal, type Page } from "./picked";
import type { Place } from "./places";
import { residualOf, toDateOf } from "./values";

/** One customer of a list, or one thing that happened to it. Money in minor units. */
export type CustomerRow = {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  country: string | null;
  channel: string | null;
  /** Of the first paid subscription: what the breakdowns go by, as the billing term. */
  firstPlan: string | null;
  interval: string;
  referred: boolean;
  /** At the data date, or the one left. */
  currentPlan: string | null;
  status: Status;
  firstPaidOn: DateOnly;
  tenureMonths: number;
  /** Of the attributes that the workspace is broken down by. */
  attributes: Record<string, string | number | boolean>;
  /** At the data date. */
  mrr: bigint;
  /** What the list is about: MRR at the close, at the opening, gained or lost. */
  amount: bigint;
  /** The movement the customer is listed for. */
  kind: string;
  occurredOn: DateOnly;
  /** The day of this churn is only known as "by then". */
  undated: boolean;
  churnCategory: string | null;
  churnReason: string | null;
  /** Tells the rows of one customer and day apart: a subscription, else ''. */
  item: string;
  /** Null where it was not asked for, and before the first month is over. */
  toDate: bigint | null;
  /** Null where it was not asked for, of who does not pay, and where the billing term has no curve. */
  residual: bigint | null;
  /** Both together, as far as there is either. */
  value: bigint | null;
  /** Amounts of the rows up to this one, in the order asked for; null where it was not. */
  cumulated: bigint | null;
};

export type Totals = { rows: number; customers: number; amount: bigint };

export async function readTotals(tx: Tx, query: CustomerQuery): Promise<Totals> {
  const { ctes, from } = source(query, {});
  const customers = once.has(query.population) ? sql`count(*)` : sql`count(distinct l.customer_id)`;
  const { rows } = await tx.execute<{ rows: string; customers: string; amount: string }>(sql`
    ${ctes} select count(*) as rows, ${customers} as customers, coalesce(sum(l.amount), 0)::bigint as amount ${from}`);
  const [totals] = rows;
  return { rows: Number(totals?.rows ?? 0), customers: Number(totals?.customers ?? 0), amount: BigInt(totals?.amount ?? 0) };
}

/** A row of a list, by what it is found again by; what the amounts add up to on the way there, where that was asked for. */
export type RowKey = Pick<CustomerRow, "id" | "occurredOn" | "item" | "cumulated">;

/** The keys of a page's rows, in its order: nothing is looked up. */
export async function readKeys(tx: Tx, query: CustomerQuery, page: Page): Promise<RowKey[]> {
  const { rows } = await tx.execute<Omit<RowKey, "cumulated"> & { cumulated: string | null }>(sql`
    ${pickedCtes(query, page)}
    select l.customer_id as id, l.occurred_on::text as "occurredOn", l.item, ${page.cumulate ? sql`l.cumulated` : sql`null::bigint`} as cumulated from picked l order by l.nth`);
  return rows.map(({ cumulated, ...key }) => ({ ...key, cumulated: cumulated === null ? null : BigInt(cumulated) }));
}

/** A row with where it stands, and what it stands among, where that was asked for and could be told. */
export type PlacedRow = CustomerRow & { place: Place; total: Totals | null };

/** A page of rows. The page is found first, along an index where there is one, and only its rows are looked up. */
export async function readRows(tx: Tx, query: CustomerQuery, page: Page): Promise<PlacedRow[]> {
  const { workspaceId, dataDate } = query;
  const { values = null, cumulate = false } = page;
  const summaries = byTheSummaries(query) !== null;
  const lookedUp = sql`join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = l.customer_id`;
  const term = billingTerm(sql`s.first_interval`, sql`s.first_interval_count`);
  const shown = page.showValues && values;
  const told = summaries ? sql`m` : sql`l`;
  const { rows } = await tx.execute<Stored>(sql`
    ${pickedCtes(query, page)}
    select c.id, c.external_id as "externalId", c.name, c.email, s.country, s.channel,
      s.first_plan as "firstPlan", s.current_plan as "currentPlan", s.first_paid_on::text as "firstPaidOn",
      ${term} as interval, s.referred, s.attributes, ${statusOf(workspaceId, sql`s`)} as status,
      coalesce(s.tenure_months, ${wholeMonths(sql`s.first_paid_on`, sql`${dataDate}::date`)}) as "tenureMonths",
      s.mrr, l.amount::bigint as amount, ${told}.kind, l.occurred_on::text as "occurredOn", ${told}.undated,
      ${told}.churn_category as "churnCategory", ${told}.churn_reason as "churnReason", l.item, l.place,
      ${shown ? sql`case when s.cohort_month <= ${`${lastCompleteMonth(dataDate)}-01`}::date then ${toDateOf(shown, { row: sql`s`, term })} end` : sql`null::bigint`} as "toDate",
      ${shown ? residualOf(shown, { row: sql`s`, term }) : sql`null::double precision`} as residual,
      ${cumulate ? sql`l.cumulated` : sql`null::bigint`} as cumulated, ${tellsTotal(query, page) ? sql`l.all_rows as "allRows", l.all_amount as "allAmount"` : sql`null as "allRows", null as "allAmount"`}
    from picked l
    ${lookedUp}
    join customers c on c.workspace_id = ${workspaceId} and c.id = l.customer_id
    ${summaries ? sql`join mrr_movements m on m.workspace_id = ${workspaceId} and m.customer_id = l.customer_id and m.occurred_on = l.occurred_on` : sql``}
    order by l.nth`);
  const read = rows.map(rowOf);
  return page.backwards ? read.toReversed() : read;
}

type Amounts = "mrr" | "amount" | "toDate" | "residual" | "value" | "cumulated";
type Stored = Omit<PlacedRow, Amounts | "total"> & { mrr: string; amount: string; toDate: string | null; residual: number | null; cumulated: string | null; allRows: string | null; allAmount: string | null };

const rowOf = ({ mrr, amount, toDate, residual, cumulated, allRows, allAmount, ...row }: Stored): PlacedRow => {
  const total = allRows === null || allAmount === null ? null : { rows: Number(allRows), customers: Number(allRows), amount: BigInt(allAmount) };
  const values = { toDate: toDate === null ? null : BigInt(toDate), residual: residual === null ? null : BigInt(Math.round(residual)) };
  return { ...row, total, mrr: BigInt(mrr), amount: BigInt(amount), ...values, value: wholeValue(values), cumulated: cumulated === null ? null : BigInt(cumulated) };
};
