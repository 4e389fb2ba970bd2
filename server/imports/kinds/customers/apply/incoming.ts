import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { UpdateMode } from "../../../views";
import type { Target } from "../../kind";

/** A stored record as columns: the shape of `CustomerRecord`. */
const recordColumns = sql.raw(`(
  name text, name_lc text, email text, email_lc text, country text, channel text, campaign text, referred_by text,
  referral_count int, activated_on date, attributes jsonb, status text, plan text, interval text, interval_count int, unit_amount bigint,
  quantity int, currency text, mrr bigint, started_on date, tenure_months int, ended_on date, end_unknown boolean,
  cancelled_on date, churn_category text, churn_reason text, churn_comment text, churn_kind text)`);

const fields = (of: "now" | "was", names: string) => sql.raw(`(${names.split(" ").map((name) => `${of}.${name}`).join(", ")})`);
const differ = (names: string) => sql`${fields("now", names)} is distinct from ${fields("was", names)}`;

const identity = "name email country channel campaign referred_by referral_count activated_on attributes";
/** As the billing system says them. What they are worth in the workspace's currency is no term: a rate never makes an expansion. */
const terms = "plan interval interval_count unit_amount quantity currency";
const leaving = "cancelled_on churn_category churn_reason churn_comment churn_kind";

/** From when to when; the tenure of who is still there only says the same in other words. */
const lived = (of: "now" | "was") => sql.raw(`${of}.started_on, ${of}.ended_on, ${of}.end_unknown, case when ${of}.end_unknown then ${of}.tenure_months end`);

/**
 * The accepted rows beside what the source last said of the same customers, as the temporary table `incoming`; what is
 * different is told apart by what it touches. Check and run both read it, so the dry run is the run.
 *
 * A snapshot (tenure and status, no dates) says the same thing with other dates every month. So a leaver who is told
 * again with the same tenure has not changed, and in a state file a start that moved is no change either.
 */
export async function createIncoming(tx: Tx, { workspaceId, importId, sourceId }: Target, mode: UpdateMode): Promise<void> {
  const toldAgain = sql`(now.status = 'ended' and was.status = 'ended' and now.end_unknown and was.end_unknown
    and now.tenure_months is not distinct from was.tenure_months)`;
  await tx.execute(sql`
    create temp table incoming on commit drop as
    select x.*, 1 as weight, ${effectOf(mode)} as effect, ${corrects} as differs, ${changes} as differs_as_state
    from (select r.external_id, r.fingerprint, r.record, now.*,
      coalesce(c.id, gen_random_uuid()) as customer_id, c.id is not null as customer_known,
      coalesce(s.id, gen_random_uuid()) as subscription_id, s.id is not null as subscription_known,
      known.external_id is not null as known, known.as_of as was_as_of, known.import_id as was_import_id,
      known.record as was_record,
      known.fingerprint is distinct from r.fingerprint as told_otherwise,
      ${differ(identity)} as identity_differs,
      ${differ(leaving)} as leaving_differs,
      ${differ(`status ${terms} mrr`)} or not ${toldAgain} and (${lived("now")}) is distinct from (${lived("was")}) as subscription_differs,
      ${stateDiffers()} as state_differs
    from import_rows r
    cross join lateral jsonb_to_record(r.record) as now ${recordColumns}
    left join imported_records known on known.workspace_id = ${workspaceId} and known.source_id = ${sourceId} and known.external_id = r.external_id
    left join lateral jsonb_to_record(known.record) as was ${recordColumns} on true
    left join customers c on c.workspace_id = ${workspaceId} and c.external_id = r.external_id
    left join subscriptions s on s.workspace_id = ${workspaceId} and s.source_id = ${sourceId} and s.external_id = r.external_id
    where r.workspace_id = ${workspaceId} and r.import_id = ${importId}) x`);
  await tx.execute(sql`analyze incoming (external_id, customer_id, subscription_id, effect)`);
}

/** Whether a state changes the subscription: what is over stays as it was, unless the customer has come again since. */
function stateDiffers(): SQL {
  return sql`case
    when now.status = 'active' and was.status = 'active' then ${differ(`${terms} ended_on`)}
    when now.status = 'active' or was.status = 'active' then true
    else ${cameAgain(sql`now.`, sql`known.as_of`)}
  end`;
}

/** Between two states a customer may have come back and left again; only a dated start can tell. */
export function cameAgain(row: SQL, since: SQL): SQL {
  return sql`coalesce(${row}status = 'ended' and ${row}tenure_months is null and ${row}started_on > ${since} and ${row}ended_on > ${row}started_on, false)`;
}

/** What a mode makes of a row. One that says the same as last time, if with other dates, is unchanged. */
const effectOf = (mode: UpdateMode): SQL => sql`case
  when not known then 'added'
  ${mode === "correction" ? sql`when ${corrects} then 'corrected'` : sql`when ${changes} then 'changed'`}
  else 'unchanged' end`;

const corrects = sql`(known and told_otherwise and (identity_differs or subscription_differs or leaving_differs))`;
const changes = sql`(known and told_otherwise and (identity_differs or state_differs or leaving_differs and status <> 'none'))`;
