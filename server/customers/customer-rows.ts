import { sql, type SQL } from "drizzle-orm";
import type { Status } from "@/common/customer-list";
import type { Population } from "@/common/populations";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { billingTerm } from "../facts/billing-term";
import { type Dimension } from "../facts/breakdowns";
import { memberCtes, type FactSource } from "../facts/members";
import { wholeMonths } from "../ledger/whole-months";
import { lastCompleteMonth, lastDayOf, type DateOnly, type MonthRange } from "../metrics/period";
import { wholeValue } from "../metrics/customer/whole-value";
import { filtered, ofGroup, statusOf, type Filters } from "./filters";
import { narrowed, type Narrowing } from "./narrowing";
import { partsOf, type Order } from "./orders";
import { after, keysOf, orderOf, picked, placeOf, reversed, type Place } from "./places";
import { noReason, population } from "./populations";
import { residualOf, toDateOf, type ValueSource } from "./values";

export type CustomerQuery = {
  workspaceId: WorkspaceId;
  dataDate: DateOnly;
  range: MonthRange;
  population: Population;
  breakdown?: string;
  value?: string;
  dimensions: readonly Dimension[];
  /** What a search found. As ids, so that the database looks them up: of a search it would expect more than it finds, and read everybody. */
  among?: readonly string[];
  /** Nothing begins with what was searched, and it may still stand within names. */
  unread?: boolean;
} & Narrowing &
  Filters;

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

/** Whoever is in the ledger is a member, and whoever is due to leave or to renew pays; the others are not told by either. */
const besideTheLedger: ReadonlySet<Population> = new Set(["subscribed_at_close"]);
/** A customer stands there once. */
const once: ReadonlySet<Population> = new Set(["active_at_close", "active_at_opening", "retained", "new_in_range", "everyone", "gone"]);

/**
 * Who stands there today is told by the summaries: a row of each customer instead of all its movements. The condition is one
 * on members `r`, whose MRR is the amount. Null where the ledger has to tell, or what the list asks of a departure.
 */
function byTheSummaries({ population: which, range, dataDate, category, reason, kind, planLeft }: CustomerQuery): { only: SQL | null } | null {
  if ([category, reason, kind, planLeft].some((given) => given !== undefined)) return null;
  if (which === "everyone") return { only: null };
  return which === "active_at_close" && lastDayOf(range.to) >= dataDate ? { only: sql`r.mrr > 0` } : null;
}

const ofSummary = sql`
  cross join lateral (
    select r.customer_id, r.last_movement_on as occurred_on, null::text as kind, r.mrr as amount, ${noReason}, null::text as plan, '' as item
  ) l`;

type Needs = { /** Columns of these are asked for. */ member?: boolean; customer?: boolean; only?: readonly string[] };

/** CTEs and `from`: everything a list, its totals and its file have in common. Members are looked at where they are asked for. */
function source(query: CustomerQuery, { member = false, customer = false, only }: Needs): { ctes: SQL; from: SQL } {
  const { workspaceId, dataDate, range, population: which, breakdown, value, dimensions, among } = query;
  const facts: FactSource = { workspaceId, segmentId: allCustomers, dataDate, dimensions, from: null };
  const summaries = byTheSummaries(query);
  const conditions = [
    ...filtered(facts, query),
    breakdown === undefined || value === undefined ? null : ofGroup(facts, [breakdown, value]),
    narrowed(query),
    summaries?.only ?? null,
  ].filter((condition) => condition !== null);
  const members = member || conditions.length > 0 || besideTheLedger.has(which);
  const names = only ?? among;
  const named = names ? [sql`l.customer_id = any(${sql.param([...names])}::uuid[])`] : [];
  const rows = summaries
    ? sql`members r ${ofSummary}`
    : sql`listed l ${members ? sql`join members r on r.customer_id = l.customer_id` : sql``}`;
  return {
    ctes: sql`with ${memberCtes(facts)}
      ${summaries ? sql`` : sql`, listed as (${population(which, { facts, range })})`}`,
    from: sql`
      from ${rows}
      ${customer ? sql`join customers c on c.workspace_id = ${workspaceId} and c.id = l.customer_id` : sql``}
      where ${sql.join([sql`true`, ...conditions, ...named], sql` and `)}`,
  };
}

export type Totals = { rows: number; customers: number; amount: bigint };

export async function readTotals(tx: Tx, query: CustomerQuery): Promise<Totals> {
  const { ctes, from } = source(query, {});
  const customers = once.has(query.population) ? sql`count(*)` : sql`count(distinct l.customer_id)`;
  const { rows } = await tx.execute<{ rows: string; customers: string; amount: string }>(sql`
    ${ctes} select count(*) as rows, ${customers} as customers, coalesce(sum(l.amount), 0) as amount ${from}`);
  const [totals] = rows;
  return { rows: Number(totals?.rows ?? 0), customers: Number(totals?.customers ?? 0), amount: BigInt(totals?.amount ?? 0) };
}

export type Page = {
  order: Order;
  limit: number;
  offset?: number;
  /** Rows after this one, or with `backwards` the ones directly before it; the order stays. */
  from?: Place;
  backwards?: boolean;
  /** Of these customers alone. */
  only?: readonly string[];
  /** To show values, or to order by one. */
  values?: ValueSource | null;
  showValues?: boolean;
  /** Adds up the amounts of the whole list on the way. */
  cumulate?: boolean;
  /** Tells of each row what the whole list is, where that needs no other look at it. */
  total?: boolean;
};

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
      s.mrr, l.amount, ${told}.kind, l.occurred_on::text as "occurredOn", ${told}.undated,
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

/**
 * CTEs up to `picked`: the rows of the page with `nth` and `place`. Both are told of the picked ones alone: of all rows the
 * database keeps but the first ones in mind.
 */
function pickedCtes(query: CustomerQuery, page: Page): SQL {
  const { order, limit, offset = 0, from: place, backwards = false, only, values = null, cumulate } = page;
  const { parts, of } = partsOf(query, order, values);
  const { ctes, from } = source(query, { member: of === "member", customer: of === "customer", only });
  const asked = backwards ? reversed(parts) : parts;
  const [first, ...ties] = asked;
  const byAmount = order.by === "amount" || order.by === "mrr";
  // What customers pay hangs on what they are told apart by: along the amounts, everybody of a dearer plan would be looked at before the first of this one.
  const walked = byAmount && isPicky(query) && first ? [{ ...first, key: sql`${first.key} + 0` }, ...ties] : asked;
  return sql`
    ${ctes},
    picked as materialized (
      select p.*, ${placeOf(picked(parts))} as place, row_number() over (order by ${orderOf(picked(asked))}) as nth
      from (
        select l.*, ${keysOf(parts)} ${cumulate ? sql`, sum(l.amount) over (order by ${orderOf(parts)}) as cumulated` : sql``} ${tellsTotal(query, page) ? sql`, count(*) over () as all_rows, sum(l.amount) over () as all_amount` : sql``}
        ${from} and ${place ? after(asked, place) : sql`true`}
        order by ${orderOf(walked)}
        limit ${limit} offset ${offset}
      ) p
    )`;
}

/** The rows from the beginning on, of customers who stand there once. */
const tellsTotal = ({ population: which }: CustomerQuery, { total = false, from: place, only }: Page): boolean => total && !place && !only && once.has(which);

/** Only some of a population are asked for, and how much they pay may tell which. */
function isPicky({ value, groups, status, tenureFrom, tenureTo }: CustomerQuery): boolean {
  return status === "leaving" || [value, groups, tenureFrom, tenureTo].some((given) => given !== undefined);
}

type Amounts = "mrr" | "amount" | "toDate" | "residual" | "value" | "cumulated";
type Stored = Omit<PlacedRow, Amounts | "total"> & { mrr: string; amount: string; toDate: string | null; residual: number | null; cumulated: string | null; allRows: string | null; allAmount: string | null };

const rowOf = ({ mrr, amount, toDate, residual, cumulated, allRows, allAmount, ...row }: Stored): PlacedRow => {
  const total = allRows === null || allAmount === null ? null : { rows: Number(allRows), customers: Number(allRows), amount: BigInt(allAmount) };
  const values = { toDate: toDate === null ? null : BigInt(toDate), residual: residual === null ? null : BigInt(Math.round(residual)) };
  return { ...row, total, mrr: BigInt(mrr), amount: BigInt(amount), ...values, value: wholeValue(values), cumulated: cumulated === null ? null : BigInt(cumulated) };
};
