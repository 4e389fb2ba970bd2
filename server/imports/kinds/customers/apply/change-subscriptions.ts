import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { isAside } from "@/server/ledger/cancellations";
import type { Target } from "../../kind";
import { cameAgain } from "./incoming";
import { cancellationKind, saysWhy } from "./rewrite-subscriptions";

/**
 * Carries subscriptions from what the source last said to the state as of D, leaving the past alone (METRICS §2): other
 * terms begin on D; an end counts from its own date if that is news, else from D; who is back begins on D, or on the
 * given start if that is news. News is what is dated after the as-of date of the record before.
 */
export async function changeSubscriptions(tx: Tx, target: Target, asOf: string): Promise<void> {
  await createMoves(tx, target, asOf);
  await endPhases(tx, target);
  await openPhases(tx, target);
  await updateSubscriptions(tx, target);
  await replaceCancellations(tx, target);
}

/**
 * One row per changed customer with what is to happen to its subscription, as the temporary table `moves`:
 * `cut_on` ends the running phase, `open_on` begins one, `goes_on` keeps it and moves its scheduled end. `stay_from` is
 * when the customer came the last time: phases follow each other without a gap from there.
 */
async function createMoves(tx: Tx, { workspaceId }: Target, asOf: string): Promise<void> {
  const day = sql`${asOf}::date`;
  await tx.execute(sql`
    create temp table moves on commit drop as
    select m.*,
      case when m.running and m.status <> 'active' then m.leaves_on when m.running and m.other_terms then ${day} end as cut_on,
      case when m.running and m.other_terms and m.status = 'active' then ${day} else m.comes_on end as open_on,
      m.running and m.status = 'active' and not m.other_terms as goes_on
    from (
      select x.*, s.stay_from,
        x.subscription_known and (s.ended_on is null or s.ended_on > x.was_as_of) as running,
        (x.plan, x.interval, x.interval_count, x.unit_amount, x.quantity, x.currency) is distinct from
          (s.plan, s.interval, s.interval_count, s.unit_amount, s.quantity, s.currency) as other_terms,
        case when x.status = 'ended' and not x.end_unknown and x.ended_on > x.was_as_of then x.ended_on else ${day} end as leaves_on,
        case
          when x.subscription_known and (s.ended_on is null or s.ended_on > x.was_as_of) then null
          when ${cameAgain(sql`x.`, sql`x.was_as_of`)} then x.started_on
          when x.status = 'active' and x.tenure_months is null and x.started_on > x.was_as_of then x.started_on
          when x.status = 'active' then ${day}
        end as comes_on
      from incoming x
      left join lateral (
        select s.ended_on, p.*,
          (select max(f.starts_on) from subscription_phases f
           where f.workspace_id = ${workspaceId} and f.subscription_id = s.id and not exists (
             select from subscription_phases before_it
             where before_it.workspace_id = ${workspaceId} and before_it.subscription_id = s.id and before_it.ends_on = f.starts_on)) as stay_from
        from subscriptions s
        left join lateral (
          select f.plan, f.interval, f.interval_count, f.unit_amount, f.quantity, f.currency
          from subscription_phases f
          where f.workspace_id = ${workspaceId} and f.subscription_id = s.id
          order by f.starts_on desc limit 1) p on true
        where s.workspace_id = ${workspaceId} and s.id = x.subscription_id
      ) s on true
      where x.effect = 'changed' and (x.state_differs or x.leaving_differs)
    ) m`);
  await tx.execute(sql`analyze moves (subscription_id)`);
}

/** A phase that would have begun at or after the cut never does; the last one of the stay ends there, or where its end moved to. */
async function endPhases(tx: Tx, { workspaceId }: Target): Promise<void> {
  await tx.execute(sql`
    delete from subscription_phases p using moves m
    where p.workspace_id = ${workspaceId} and p.subscription_id = m.subscription_id and p.starts_on >= m.cut_on`);
  await tx.execute(sql`
    update subscription_phases p set ends_on = case when m.goes_on then m.ended_on else m.cut_on end
    from moves m
    where p.workspace_id = ${workspaceId} and p.subscription_id = m.subscription_id and (m.goes_on or m.cut_on is not null)
      and p.starts_on = (select max(f.starts_on) from subscription_phases f
        where f.workspace_id = ${workspaceId} and f.subscription_id = m.subscription_id and f.starts_on >= m.stay_from)`);
}

async function openPhases(tx: Tx, { workspaceId, sourceId }: Target): Promise<void> {
  await tx.execute(sql`
    insert into subscriptions (workspace_id, id, customer_id, external_id, source_id, started_on)
    select ${workspaceId}, subscription_id, customer_id, external_id, ${sourceId}, open_on
    from moves where not subscription_known and open_on is not null`);
  await tx.execute(sql`
    insert into subscription_phases (workspace_id, subscription_id, customer_id, starts_on, ends_on, plan, interval, interval_count, unit_amount, quantity, currency, mrr)
    select ${workspaceId}, subscription_id, customer_id, open_on, ended_on, plan, interval, interval_count, unit_amount, quantity, currency, mrr
    from moves where open_on is not null and (ended_on is null or ended_on > open_on)`);
}

/** A change seen between two states is dated by the later one: it is no undated churn. */
async function updateSubscriptions(tx: Tx, { workspaceId }: Target): Promise<void> {
  await tx.execute(sql`
    update subscriptions s set
      cancel_requested_on = m.cancelled_on,
      ended_on = case when m.running and m.status <> 'active' then m.leaves_on else m.ended_on end,
      end_undated = false, tenure_months = null
    from moves m
    where s.workspace_id = ${workspaceId} and s.id = m.subscription_id and (m.cut_on is not null or m.open_on is not null or m.goes_on)`);
}

/** Why the customer leaves or left this time; what was said of an earlier stay is kept. */
async function replaceCancellations(tx: Tx, { workspaceId }: Target): Promise<void> {
  await tx.execute(sql`
    delete from cancellations c using moves m
    where c.workspace_id = ${workspaceId} and c.subscription_id = m.subscription_id and m.leaving_differs and ${isAside}
      and c.cancelled_on >= case when m.running or m.open_on is null then m.stay_from else m.open_on end`);
  await tx.execute(sql`
    insert into cancellations (workspace_id, customer_id, subscription_id, cancelled_on, kind, category, reason, comment)
    select ${workspaceId}, x.customer_id, x.subscription_id, coalesce(x.cancelled_on, s.ended_on), ${cancellationKind},
      x.churn_category, x.churn_reason, x.churn_comment
    from moves x
    join subscriptions s on s.workspace_id = ${workspaceId} and s.id = x.subscription_id
    where x.leaving_differs and x.status <> 'none' and coalesce(x.cancelled_on, s.ended_on) is not null and ${saysWhy}`);
}
