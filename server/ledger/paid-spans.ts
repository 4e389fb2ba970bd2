import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { LedgerConventions } from "./conventions";
import { holdsOn } from "./cancellations";
import { gatherStatistics } from "./gather-statistics";
import { insertPrepared } from "./insert-prepared";
import { inScope, type CustomerScope } from "./scope";

export type LedgerSource = {
  workspaceId: WorkspaceId;
  /** Inclusive: what is dated later is scheduled, and in no row. */
  dataDate: string;
  conventions: LedgerConventions;
  scope: CustomerScope;
};

/** The data date only decides what is in force. */
export type SpanSource = Omit<LedgerSource, "dataDate">;

/** With the setting `end_after_30_days`: the first day on which a charge that is still unpaid counts no more. */
export const lapsesOn = (subscription: SQL) => sql`(${subscription}.past_due_since + 30)`;

/**
 * Body of a CTE: the stretches as far as the data date knows, of the columns of `paid_spans`; ends_on is null when that
 * day lies after it.
 */
export function paidSpans({ workspaceId, dataDate, scope }: Pick<LedgerSource, "workspaceId" | "dataDate" | "scope">): SQL {
  return knownOn(dataDate, sql`select * from paid_spans p where p.workspace_id = ${workspaceId} ${inScope(sql`p.customer_id`, scope)}`);
}

/** Stretches as they are known on a day. */
export const knownOn = (day: string, spans: SQL): SQL => sql`
    select p.customer_id, p.subscription_id, p.plan, p.interval, p.interval_count, p.mrr, p.starts_on,
      case when p.ends_on <= ${day}::date then p.ends_on end as ends_on,
      p.undated, p.final, p.lapsed, p.requested_on
    from (${spans}) p
    where p.starts_on <= ${day}::date`;

/** Derives the stretches of these customers from their phases. Conventions decide on them, the data date does not. */
export async function insertPaidSpans(tx: Tx, source: SpanSource): Promise<void> {
  const columns = ["customer_id", "subscription_id", "plan", "interval", "interval_count", "mrr", "starts_on", "ends_on", "undated", "final", "lapsed", "requested_on"];
  const written = await insertPrepared(tx, "paid_spans", ["workspace_id", ...columns], sql`
    select ${source.workspaceId}::uuid as workspace_id, s.* from (${spansOfPhases(source)}) s order by s.customer_id`);
  await gatherStatistics(tx, "paid_spans", written);
}

/** Body of a CTE: what `paid_spans` holds, by any conventions. */
export function spansOfPhases(source: SpanSource): SQL {
  const { workspaceId, conventions, scope } = source;
  const served = conventions.churnRecognition === "cancel_request" ? untilRequested(source) : asServed(source);
  const lapse = conventions.pastDue === "end_after_30_days" ? lapsesOn(sql`s`) : sql`null::date`;
  return sql`
    select p.customer_id, p.subscription_id, p.plan, p.interval, p.interval_count, p.mrr, p.starts_on,
      p.ends_on,
      coalesce(p.end_undated and p.ends_on = p.ended_on, false) as undated,
      coalesce(p.served_until = p.ended_on, false) or p.lapsed as final,
      p.lapsed,
      p.cancel_requested_on as requested_on
    from (
      select p.customer_id, p.subscription_id, p.plan, p.interval, p.interval_count, p.mrr, p.served_until,
        -- What is tried out for free is not sold yet.
        greatest(p.starts_on, s.trial_ends_on) as starts_on,
        least(p.ends_on, ${lapse}) as ends_on,
        coalesce(least(p.ends_on, ${lapse}) = ${lapse}, false) as lapsed,
        s.ended_on, s.end_undated, s.cancel_requested_on
      from (${served}) p
      join subscriptions s on s.workspace_id = ${workspaceId} and s.id = p.subscription_id ${inScope(sql`s.customer_id`, scope)}
    ) p
    -- A free plan never makes a customer, and a stretch cut to nothing never was one.
    where p.mrr > 0 and (p.ends_on is null or p.ends_on > p.starts_on)`;
}

/** The setting `discounts` only picks a column: what each coupon takes off was counted when the phase was written. */
const pricedBy = ({ conventions }: SpanSource) => (conventions.discounts === "net" ? sql`p.mrr` : sql`coalesce(p.mrr_without_once, p.mrr)`);

function asServed(source: SpanSource): SQL {
  return sql`
    select p.customer_id, p.subscription_id, p.plan, p.interval, p.interval_count, ${pricedBy(source)} as mrr, p.starts_on, p.ends_on,
      p.ends_on as served_until
    from subscription_phases p
    where p.workspace_id = ${source.workspaceId} ${inScope(sql`p.customer_id`, source.scope)}`;
}

/**
 * With `cancel_request` a subscription ends the day it was asked to: the last request, for itself or for all that the
 * customer has, within the unbroken run of phases that led to its end. A request in a run that does not end was withdrawn. Runs rather than subscriptions, because one
 * that ended may be taken up again.
 */
function untilRequested(source: SpanSource): SQL {
  const { workspaceId, scope } = source;
  return sql`
    select r.customer_id, r.subscription_id, r.plan, r.interval, r.interval_count, r.mrr, r.starts_on,
      least(r.ends_on, request.cancelled_on) as ends_on,
      case when least(r.ends_on, request.cancelled_on) = least(r.run_ends_on, request.cancelled_on) then r.run_ends_on end as served_until
    from (
      select n.*,
        min(n.starts_on) over whole_run as run_starts_on,
        case when bool_and(n.ends_on is not null) over whole_run then max(n.ends_on) over whole_run end as run_ends_on
      from (
        select c.*, count(*) filter (where c.begins_run) over (partition by c.subscription_id order by c.starts_on) as run
        from (
          select p.customer_id, p.subscription_id, p.plan, p.interval, p.interval_count, ${pricedBy(source)} as mrr, p.starts_on, p.ends_on,
            p.starts_on is distinct from lag(p.ends_on) over (partition by p.subscription_id order by p.starts_on) as begins_run
          from subscription_phases p
          where p.workspace_id = ${workspaceId} ${inScope(sql`p.customer_id`, scope)}
        ) c
      ) n
      window whole_run as (partition by n.subscription_id, n.run)
    ) r
    left join lateral (
      select max(c.cancelled_on) as cancelled_on
      from cancellations c
      where c.workspace_id = ${workspaceId} and c.customer_id = r.customer_id
        and (c.subscription_id is null or c.subscription_id = r.subscription_id)
        and c.cancelled_on >= r.run_starts_on and c.cancelled_on < r.run_ends_on and ${holdsOn(sql`r.run_ends_on`)}
    ) request on true`;
}
