import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { billingTerm } from "@/server/facts/billing-term";
import { holdsOn } from "@/server/ledger/cancellations";
import { wholeMonths } from "@/server/ledger/whole-months";
import type { DateOnly, YearMonth } from "@/server/metrics/period";

/** Where a customer stands at the data date. Money in minor units a month. */
export interface LedgerStanding {
  status: "active" | "leaving" | "left";
  cohortMonth: YearMonth;
  firstPaidOn: DateOnly;
  firstPlan: string | null;
  currentPlan: string | null;
  /** Of the first paid subscription: month, quarter, year … */
  term: string;
  tenureMonths: number;
  mrr: bigint;
  /** The last above zero: what was lost with who has left. */
  lastMrr: bigint;
  churnedOn: DateOnly | null;
  churnUndated: boolean;
  /** Of who is known to leave: the day, and whether that is known or follows from its term. */
  leavesOn: DateOnly | null;
  leavesDated: boolean | null;
  /** Of who pays: the last day it asked to leave all it has, which stands, however long ago. */
  askedOn: DateOnly | null;
}

type Row = Omit<LedgerStanding, "mrr" | "lastMrr" | "status"> & { mrr: string; lastMrr: string };

/** Null of who has never paid. */
export async function readStanding(tx: Tx, workspaceId: WorkspaceId, customerId: string, dataDate: DateOnly): Promise<LedgerStanding | null> {
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    select to_char(s.cohort_month, 'YYYY-MM') as "cohortMonth", s.first_paid_on::text as "firstPaidOn", s.first_plan as "firstPlan", s.current_plan as "currentPlan",
      ${billingTerm(sql`s.first_interval`, sql`s.first_interval_count`)} as term,
      coalesce(s.tenure_months, ${wholeMonths(sql`s.first_paid_on`, sql`${dataDate}::date`)}) as "tenureMonths",
      s.mrr, s.last_mrr as "lastMrr", s.churned_on::text as "churnedOn", s.churn_undated as "churnUndated", l.leaves_on::text as "leavesOn", l.dated as "leavesDated",
      case when s.mrr > 0 then (${lastAsked(workspaceId, customerId, dataDate)})::text end as "askedOn"
    from customer_summaries s
    left join scheduled_churns l on l.workspace_id = ${workspaceId} and l.customer_id = s.customer_id
    where s.workspace_id = ${workspaceId} and s.customer_id = ${customerId}`);
  const [row] = rows;
  if (!row) return null;
  const mrr = BigInt(row.mrr);
  return { ...row, mrr, lastMrr: BigInt(row.lastMrr), status: mrr === 0n ? "left" : row.leavesOn === null ? "active" : "leaving" };
}

/** In the present stay. What ends one of several subscriptions is no wish to leave. */
const lastAsked = (workspaceId: WorkspaceId, customerId: string, dataDate: DateOnly) => sql`
  select max(c.cancelled_on) from cancellations c
  where c.workspace_id = ${workspaceId} and c.customer_id = ${customerId} and c.cancelled_on <= ${dataDate}::date and ${holdsOn(sql`${dataDate}::date`)}
    and not exists (
      select from paid_spans p
      where p.workspace_id = ${workspaceId} and p.customer_id = ${customerId} and p.subscription_id <> c.subscription_id
        and p.starts_on <= ${dataDate}::date and (p.ends_on is null or p.ends_on > ${dataDate}::date)
    )
    and not exists (
      select from mrr_movements m
      where m.workspace_id = ${workspaceId} and m.customer_id = ${customerId} and m.kind = 'reactivation' and m.occurred_on > c.cancelled_on
    )`;
