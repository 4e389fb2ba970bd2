import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { isAside } from "@/server/ledger/cancellations";
import type { Target } from "../../kind";

/**
 * Writes subscriptions as the records tell them, from start to end: those of customers the source did not know, and
 * those a correction rewrites. One that only corrects a name leaves the subscription and its history alone.
 */
export async function rewriteSubscriptions(tx: Tx, { workspaceId, sourceId }: Target): Promise<void> {
  const known = sql`select x.subscription_id from incoming x where x.subscription_known and ${rewrites}`;
  await tx.execute(sql`delete from cancellations c where c.workspace_id = ${workspaceId} and c.subscription_id in (${known}) and ${isAside}`);
  await tx.execute(sql`delete from subscription_phases p where p.workspace_id = ${workspaceId} and p.subscription_id in (${known})`);
  await tx.execute(sql`delete from subscriptions s where s.workspace_id = ${workspaceId} and s.id in (${known} and x.status = 'none')`);
  await tx.execute(sql`
    update subscriptions s set started_on = x.started_on, cancel_requested_on = x.cancelled_on, ended_on = x.ended_on,
      end_undated = x.end_unknown, tenure_months = ${toldTenure}
    from incoming x
    where ${rewrites} and s.workspace_id = ${workspaceId} and s.id = x.subscription_id and x.subscription_known`);
  await tx.execute(sql`
    insert into subscriptions (workspace_id, id, customer_id, external_id, source_id, started_on, cancel_requested_on, ended_on, end_undated, tenure_months)
    select ${workspaceId}, x.subscription_id, x.customer_id, x.external_id, ${sourceId}, x.started_on, x.cancelled_on, x.ended_on, x.end_unknown, ${toldTenure}
    from incoming x where ${rewrites} and not x.subscription_known and x.status <> 'none'`);
  await tx.execute(sql`
    insert into subscription_phases (workspace_id, subscription_id, customer_id, starts_on, ends_on, plan, interval, interval_count, unit_amount, quantity, currency, mrr)
    select ${workspaceId}, x.subscription_id, x.customer_id, x.started_on, x.ended_on, x.plan, x.interval, x.interval_count, x.unit_amount, x.quantity, x.currency, x.mrr
    from incoming x
    -- What begins and ends on one day never earned anything.
    where ${rewrites} and x.status <> 'none' and (x.ended_on is null or x.ended_on > x.started_on)`);
  await tx.execute(sql`
    insert into cancellations (workspace_id, customer_id, subscription_id, cancelled_on, kind, category, reason, comment)
    select ${workspaceId}, x.customer_id, x.subscription_id, coalesce(x.cancelled_on, x.ended_on), ${cancellationKind},
      x.churn_category, x.churn_reason, x.churn_comment
    from incoming x
    where ${rewrites} and x.status <> 'none' and coalesce(x.cancelled_on, x.ended_on) is not null and ${saysWhy}`);
}

const rewrites = sql`(x.effect = 'added' or x.effect = 'corrected' and (x.subscription_differs or x.leaving_differs))`;

/** Only an undated leaver needs the tenure it was told with; else dates tell. */
const toldTenure = sql`case when x.end_unknown then x.tenure_months end`;

/** The row says something of a wish to leave. */
export const saysWhy = sql`(x.cancelled_on is not null or x.churn_category is not null or x.churn_reason is not null
  or x.churn_comment is not null or x.churn_kind is not null)`;

/** Who asked to leave left of their own will, unless the file says otherwise. */
export const cancellationKind = sql`coalesce(x.churn_kind, case when x.cancelled_on is not null then 'voluntary' else 'unknown' end)`;
