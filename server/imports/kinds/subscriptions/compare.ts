import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchCustomers } from "../../apply/match-customers";
import type { UpdateMode } from "../../views";
import { createMissing } from "../customers/apply/missing";
import type { Target } from "../kind";

/**
 * The rows of each subscription together, beside what the source last said of it. Customers nobody knows yet stand in
 * the temporary table `newcomers`, each once however many subscriptions it has.
 */
export async function compareSubscriptions(tx: Tx, target: Target, { asOf, mode }: { asOf: string; mode: UpdateMode }): Promise<void> {
  const { workspaceId, importId, sourceId } = target;
  const match = matchCustomers(workspaceId, sql`last.record`);
  await tx.execute(sql`
    create temp table told on commit drop as
    select last.record ->> 'subscription' as subscription, g.fingerprint, g.record, g.weight, g.first_on,
      ${match.id} as customer_id,
      coalesce(last.record ->> 'customer', last.record ->> 'email_lc') as customer_key, last.record as last_row
    from (
      select r.record ->> 'subscription' as subscription, count(*)::int as weight, min(r.record ->> 'started_on') as first_on,
        md5(string_agg(r.fingerprint, ' ' order by r.record ->> 'started_on')) as fingerprint,
        jsonb_build_object('rows', jsonb_agg(r.record order by r.record ->> 'started_on')) as record
      from import_rows r
      where r.workspace_id = ${workspaceId} and r.import_id = ${importId}
      group by r.record ->> 'subscription'
    ) g
    cross join lateral (select g.record -> 'rows' -> -1 as record) last
    ${match.joins}`);
  await tx.execute(sql`
    create temp table newcomers on commit drop as
    select gen_random_uuid() as id, t.customer_key, (array_agg(t.last_row order by t.first_on, t.subscription))[1] as record
    from told t where t.customer_id is null group by t.customer_key`);
  await tx.execute(sql`analyze told`);
  await tx.execute(sql`
    create temp table incoming on commit drop as
    select x.*, case when not x.known then 'added' when x.told_otherwise then ${mode === "correction" ? "corrected" : "changed"} else 'unchanged' end as effect,
      x.known and x.told_otherwise as differs, x.known and x.told_otherwise as differs_as_state
    from (
      select t.subscription as external_id, t.fingerprint, t.record, t.weight, coalesce(t.customer_id, n.id) as customer_id,
        coalesce(s.id, gen_random_uuid()) as subscription_id, s.id is not null as subscription_known, s.customer_id as was_customer_id,
        s.started_on, s.ended_on as known_end,
        k.external_id is not null as known, k.as_of as was_as_of, k.import_id as was_import_id, k.record as was_record,
        k.fingerprint is distinct from t.fingerprint as told_otherwise
      from told t
      left join newcomers n on n.customer_key = t.customer_key and t.customer_id is null
      left join imported_records k on k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.external_id = t.subscription
      left join subscriptions s on s.workspace_id = ${workspaceId} and s.source_id = ${sourceId} and s.external_id = t.subscription) x`);
  await tx.execute(sql`analyze incoming (external_id, customer_id, subscription_id, effect)`);
  // Staged rows are keyed by subscription and start; refused ones by the subscription alone.
  await createMissing(tx, target, asOf, sql`not exists (select from incoming x where x.external_id = known.external_id)
    and not exists (select from import_rejections j
      where j.workspace_id = ${workspaceId} and j.import_id = ${importId} and j.external_id = known.external_id)`);
}
