import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Dimension } from "../facts/breakdowns";
import { inGroup, memberCtes } from "../facts/members";
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

/** CTEs and `from`: everything a list, its totals and its file have in common. */
function source({ workspaceId, dataDate, range, population: which, breakdown, value, dimensions, ...narrowing }: CustomerQuery): { ctes: SQL; from: SQL } {
  const facts = { workspaceId, segmentId: allCustomers, dataDate, dimensions, from: null };
  const group = breakdown === undefined || value === undefined ? sql`true` : inGroup(facts, breakdown, value);
  return {
    ctes: sql`with ${memberCtes(facts)},
      listed as (${population(which, { facts, range })})`,
    from: sql`from listed l join members r on r.customer_id = l.customer_id and ${group} and ${narrowed(narrowing)}`,
  };
}

export async function readTotals(tx: Tx, query: CustomerQuery): Promise<{ rows: number; customers: number; amount: bigint }> {
  const { ctes, from } = source(query);
  const { rows } = await tx.execute<{ rows: string; customers: string; amount: string }>(sql`
    ${ctes} select count(*) as rows, count(distinct l.customer_id) as customers, coalesce(sum(l.amount), 0) as amount ${from}`);
  const [totals] = rows;
  return { rows: Number(totals?.rows ?? 0), customers: Number(totals?.customers ?? 0), amount: BigInt(totals?.amount ?? 0) };
}

/** A page of rows; `order` may name l (the movement), r (the member), s (its summary) and c (the customer). */
export async function readRows(tx: Tx, query: CustomerQuery, page: { after?: SQL; order: SQL; limit: number; offset?: number }): Promise<CustomerRow[]> {
  const { workspaceId, dataDate } = query;
  const { ctes, from } = source(query);
  const { rows } = await tx.execute<Omit<CustomerRow, "mrr" | "amount"> & { mrr: string; amount: string }>(sql`
    ${ctes}
    select c.id, c.external_id as "externalId", c.name, c.email, s.country, s.channel,
      s.first_plan as "firstPlan", s.current_plan as "currentPlan", s.first_paid_on::text as "firstPaidOn",
      coalesce(s.tenure_months, ${wholeMonths(sql`s.first_paid_on`, sql`${dataDate}::date`)}) as "tenureMonths",
      s.mrr, l.amount, l.kind, l.occurred_on::text as "occurredOn", l.undated,
      l.churn_category as "churnCategory", l.churn_reason as "churnReason", l.item
    ${from}
    join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = l.customer_id
    join customers c on c.workspace_id = ${workspaceId} and c.id = l.customer_id
    where ${page.after ?? sql`true`}
    order by ${page.order}
    limit ${page.limit} offset ${page.offset ?? 0}`);
  return rows.map((row) => ({ ...row, mrr: BigInt(row.mrr), amount: BigInt(row.amount) }));
}
