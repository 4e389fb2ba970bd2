import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { OTHER, type Dimension } from "../facts/breakdowns";
import { inGroup, memberCtes, type FactSource } from "../facts/members";
import { wholeMonths } from "../ledger/whole-months";
import type { Population } from "../metrics/explain/types";
import type { DateOnly, MonthRange } from "../metrics/period";
import { narrowed, type Narrowing } from "./narrowing";
import { population } from "./populations";

export type CustomerQuery = {
  workspaceId: WorkspaceId;
  dataDate: DateOnly;
  range: MonthRange;
  population: Population;
  breakdown?: string;
  value?: string;
  dimensions: readonly Dimension[];
} & Narrowing;

/** One customer of a list, or one thing that happened to it. Money in minor units. */
export type CustomerRow = {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  country: string | null;
  channel: string | null;
  /** Of the first paid subscription: what the breakdowns go by. */
  firstPlan: string | null;
  /** At the data date, or the one left. */
  currentPlan: string | null;
  firstPaidOn: DateOnly;
  tenureMonths: number;
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
};

export type Order = {
  /** `id` is the customer's own, as its billing system writes it. */
  by: "amount" | "date" | "name" | "since" | "id";
  direction: "asc" | "desc";
};

/**
 * Of a listed row l, its member r and its customer c. Equal ones follow by customer where an index can tell that without a look
 * at the others; by name by the id that people know.
 */
const orders: Record<Order["by"], { key: SQL; of: "listed" | "member" | "customer" }> = {
  amount: { key: sql`l.amount`, of: "listed" },
  date: { key: sql`l.occurred_on`, of: "listed" },
  since: { key: sql`r.first_paid_on`, of: "member" },
  name: { key: sql`c.name_lc`, of: "customer" },
  id: { key: sql`c.external_id`, of: "customer" },
};

/** Whoever is in the ledger is a member; the others are not told by the ledger. */
const besideTheLedger: ReadonlySet<Population> = new Set(["subscribed_at_close", "leaving", "renewing"]);
/** A customer stands there once. */
const once: ReadonlySet<Population> = new Set(["active_at_close", "active_at_opening", "retained", "new_in_range", "everyone", "gone"]);

/** Columns of the summary whose values those of a breakdown are: of them the planner knows how many rows have one. */
const stored: Partial<Record<string, SQL>> = { plan: sql`first_plan`, channel: sql`channel`, country: sql`country` };

function groupOf(facts: FactSource, breakdown: string, value: string): SQL {
  const column = value === "" || value === OTHER ? undefined : stored[breakdown];
  if (!column) return inGroup(facts, breakdown, value);
  return sql`l.customer_id in (select g.customer_id from customer_summaries g where g.workspace_id = ${facts.workspaceId} and g.${column} = ${value})`;
}

type Source = { ctes: SQL; from: SQL };

/** CTEs and `from`: everything a list, its totals and its file have in common. Members are looked at where they are asked for. */
function source({ workspaceId, dataDate, range, population: which, breakdown, value, dimensions, ...narrowing }: CustomerQuery, sortedBy?: "listed" | "member" | "customer"): Source {
  const facts: FactSource = { workspaceId, segmentId: allCustomers, dataDate, dimensions, from: null };
  const group = breakdown === undefined || value === undefined ? null : groupOf(facts, breakdown, value);
  const narrow = narrowed(narrowing);
  const conditions = [group, narrow].filter((condition) => condition !== null);
  const members = conditions.length > 0 || sortedBy === "member" || besideTheLedger.has(which);
  return {
    ctes: sql`with ${memberCtes(facts)},
      listed as (${population(which, { facts, range })})`,
    from: sql`
      from listed l
      ${members ? sql`join members r on ${sql.join([sql`r.customer_id = l.customer_id`, ...conditions], sql` and `)}` : sql``}
      ${sortedBy === "customer" ? sql`join customers c on c.workspace_id = ${workspaceId} and c.id = l.customer_id` : sql``}`,
  };
}

export type Totals = { rows: number; customers: number; amount: bigint };

export async function readTotals(tx: Tx, query: CustomerQuery): Promise<Totals> {
  const { ctes, from } = source(query);
  const customers = once.has(query.population) ? sql`count(*)` : sql`count(distinct l.customer_id)`;
  const { rows } = await tx.execute<{ rows: string; customers: string; amount: string }>(sql`
    ${ctes} select count(*) as rows, ${customers} as customers, coalesce(sum(l.amount), 0) as amount ${from}`);
  const [totals] = rows;
  return { rows: Number(totals?.rows ?? 0), customers: Number(totals?.customers ?? 0), amount: BigInt(totals?.amount ?? 0) };
}

type Page = { order: Order; /** On l and c, of a list by id. */ after?: SQL; limit: number; offset?: number };

/** A page of rows. The page is found first, along an index where there is one, and only its rows are looked up. */
export async function readRows(tx: Tx, query: CustomerQuery, { order, after, limit, offset = 0 }: Page): Promise<CustomerRow[]> {
  const { workspaceId, dataDate } = query;
  const { key, of } = orders[order.by];
  const { ctes, from } = source(query, of);
  const direction = order.direction === "desc" ? sql`desc` : sql`asc`;
  // What customers pay hangs on what they are told apart by: along the amounts, everybody of a dearer plan would be looked at before the first of this one.
  const first = order.by === "amount" && query.value !== undefined ? sql`l.amount + 0` : key;
  const equal = of === "customer" ? sql`c.external_id, l.occurred_on, l.item` : sql`l.customer_id ${direction}, l.occurred_on ${direction}, l.item ${direction}`;
  const inOrder = sql`${first} ${direction}, ${equal}`;
  const { rows } = await tx.execute<Omit<CustomerRow, "mrr" | "amount"> & { mrr: string; amount: string }>(sql`
    ${ctes},
    picked as materialized (
      select l.*, row_number() over (order by ${inOrder}) as place
      ${from}
      where ${after ?? sql`true`}
      order by ${inOrder}
      limit ${limit} offset ${offset}
    )
    select c.id, c.external_id as "externalId", c.name, c.email, s.country, s.channel,
      s.first_plan as "firstPlan", s.current_plan as "currentPlan", s.first_paid_on::text as "firstPaidOn",
      coalesce(s.tenure_months, ${wholeMonths(sql`s.first_paid_on`, sql`${dataDate}::date`)}) as "tenureMonths",
      s.mrr, l.amount, l.kind, l.occurred_on::text as "occurredOn", l.undated,
      l.churn_category as "churnCategory", l.churn_reason as "churnReason", l.item
    from picked l
    join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = l.customer_id
    join customers c on c.workspace_id = ${workspaceId} and c.id = l.customer_id
    order by l.place`);
  return rows.map((row) => ({ ...row, mrr: BigInt(row.mrr), amount: BigInt(row.amount) }));
}
