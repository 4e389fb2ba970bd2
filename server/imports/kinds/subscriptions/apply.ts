import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { RateTable } from "@/server/metrics/currency";
import { keepRecords } from "../../apply/records";
import { isAside } from "@/server/ledger/cancellations";
import type { ResolvedMapping } from "../../resolve-mapping";
import type { UpdateMode } from "../../views";
import { workspaceRates } from "../../workspace-defaults";
import { endMissing } from "../customers/apply/missing";
import type { Target } from "../kind";
import { keepBefore } from "./before-images";
import { writtenOf, type Compared, type Written } from "./written";

type How = { asOf: string; mode: UpdateMode; complete: boolean; resolved: ResolvedMapping };

/** So many subscriptions are worked out at a time: memory stays flat however long the file is. */
const BATCH = 2000;

/** Writes the subscriptions that are new or told otherwise, and the customers nobody knew. Answers whose ledger may differ. */
export async function applySubscriptions(tx: Tx, target: Target, { asOf, mode, complete, resolved }: How): Promise<string[]> {
  const { workspaceId } = target;
  await keepBefore(tx, target, { asOf, complete });
  await tx.execute(sql`
    insert into customers (workspace_id, id, external_id, name, name_lc, email, email_lc, country, channel, campaign)
    select ${workspaceId}, n.id, n.customer_key, w.name, w.name_lc, w.email, w.email_lc, w.country, w.channel, w.campaign
    from newcomers n cross join lateral jsonb_to_record(n.record) as w (
      name text, name_lc text, email text, email_lc text, country text, channel text, campaign text)`);
  await createTables(tx);
  await workOut(tx, { asOf, mode, currency: resolved.workspace.currency, rates: await workspaceRates(tx, workspaceId) });
  await clear(tx, target);
  await write(tx, target);
  await keepRecords(tx, target, asOf);
  if (complete) await endMissing(tx, target, asOf);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select customer_id as id from incoming where effect <> 'unchanged'
    union select was_customer_id from incoming where effect <> 'unchanged' and was_customer_id is not null
    union select customer_id from missing where active and ${complete}`);
  return rows.map(({ id }) => id);
}

const laidColumns = `subscription_id uuid, customer_id uuid, external_id text, from_day date, kind text, partner text, margin_share_ppm int, started_on date, ended_on date, end_undated boolean,
  cancel_requested_on date, trial_starts_on date, trial_ends_on date, past_due_since date`;
const phaseColumns = `subscription_id uuid, customer_id uuid, starts_on date, ends_on date, plan text, interval text, interval_count int, unit_amount bigint,
  quantity int, currency text, mrr bigint, mrr_without_once bigint`;
const leavingColumns = "subscription_id uuid, customer_id uuid, cancelled_on date, kind text, category text, reason text, comment text";

async function createTables(tx: Tx): Promise<void> {
  await tx.execute(sql.raw(`create temp table laid (${laidColumns}) on commit drop`));
  await tx.execute(sql.raw(`create temp table laid_phases (${phaseColumns}) on commit drop`));
  await tx.execute(sql.raw(`create temp table laid_cancellations (${leavingColumns}) on commit drop`));
}

/** From rows to phases, batch by batch, into the tables above. */
async function workOut(tx: Tx, how: { asOf: string; mode: UpdateMode; currency: string; rates: RateTable }): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: Compared[] } = await tx.execute<Compared & Record<string, unknown>>(sql`
      select subscription_id, customer_id, external_id, record, was_record, was_as_of::text, started_on::text, known_end::text, subscription_known
      from incoming where effect <> 'unchanged' and (${after}::text is null or external_id > ${after}::text)
      order by external_id limit ${BATCH}`);
    const written = rows.map((row) => writtenOf(row, how)).filter((found): found is Written => found !== null);
    await insert(tx, "laid", laidColumns, written.map(({ subscription }) => subscription));
    await insert(tx, "laid_phases", phaseColumns, written.flatMap(({ phases }) => phases));
    await insert(tx, "laid_cancellations", leavingColumns, written.flatMap(({ cancellations }) => cancellations));
    if (rows.length < BATCH) break;
    after = rows.at(-1)?.external_id ?? null;
  }
  await tx.execute(sql`analyze laid`);
  await tx.execute(sql`analyze laid_phases`);
}

async function insert(tx: Tx, table: string, columns: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`insert into ${sql.raw(table)} select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (${sql.raw(columns)})`);
}

/** Makes room: all of what is written whole, and what lies after the day from which the rest is written anew. */
async function clear(tx: Tx, { workspaceId }: Target): Promise<void> {
  // What no row counts for any more was never a subscription.
  await tx.execute(sql`
    delete from subscriptions s using incoming x
    where s.workspace_id = ${workspaceId} and s.id = x.subscription_id and x.effect = 'corrected'
      and not exists (select from laid l where l.subscription_id = x.subscription_id)`);
  await tx.execute(sql`
    delete from cancellations c using incoming x left join laid l on l.subscription_id = x.subscription_id
    where c.workspace_id = ${workspaceId} and c.subscription_id = x.subscription_id and ${isAside} and x.effect in ('corrected', 'changed')
      and (l.subscription_id is null and x.effect = 'corrected' or l.subscription_id is not null and l.from_day is null
        or exists (select from laid_cancellations n where n.subscription_id = x.subscription_id and n.cancelled_on = c.cancelled_on))`);
  await tx.execute(sql`
    delete from subscription_phases p using laid l
    where p.workspace_id = ${workspaceId} and p.subscription_id = l.subscription_id and (l.from_day is null or p.starts_on >= l.from_day)`);
  await tx.execute(sql`
    update subscription_phases p set ends_on = l.from_day from laid l
    where p.workspace_id = ${workspaceId} and p.subscription_id = l.subscription_id and p.starts_on < l.from_day
      and (p.ends_on is null or p.ends_on > l.from_day)`);
}

async function write(tx: Tx, { workspaceId, sourceId }: Target): Promise<void> {
  await tx.execute(sql`
    insert into subscriptions (workspace_id, source_id, id, customer_id, external_id, kind, partner, margin_share_ppm, started_on, ended_on, end_undated,
      cancel_requested_on, trial_starts_on, trial_ends_on, past_due_since)
    select ${workspaceId}, ${sourceId}, l.subscription_id, l.customer_id, l.external_id, l.kind, l.partner, l.margin_share_ppm, l.started_on, l.ended_on, l.end_undated,
      l.cancel_requested_on, l.trial_starts_on, l.trial_ends_on, l.past_due_since
    from laid l
    on conflict (workspace_id, id) do update set customer_id = excluded.customer_id, kind = excluded.kind, partner = excluded.partner, margin_share_ppm = excluded.margin_share_ppm, started_on = excluded.started_on,
      ended_on = excluded.ended_on, end_undated = excluded.end_undated, cancel_requested_on = excluded.cancel_requested_on,
      trial_starts_on = excluded.trial_starts_on, trial_ends_on = excluded.trial_ends_on, past_due_since = excluded.past_due_since`);
  await tx.execute(sql`
    update subscription_phases p set customer_id = l.customer_id from laid l
    where p.workspace_id = ${workspaceId} and p.subscription_id = l.subscription_id and p.customer_id <> l.customer_id`);
  await tx.execute(sql`
    insert into subscription_phases (workspace_id, subscription_id, customer_id, starts_on, ends_on, plan, interval, interval_count, unit_amount,
      quantity, currency, mrr, mrr_without_once)
    select ${workspaceId}, n.* from laid_phases n`);
  await joinSeams(tx, workspaceId);
  await tx.execute(sql`
    insert into cancellations (workspace_id, subscription_id, customer_id, cancelled_on, kind, category, reason, comment)
    select distinct on (n.subscription_id, n.cancelled_on) ${workspaceId}, n.* from laid_cancellations n`);
}

/** Where the same price goes on over the day from which it was written anew, it is one phase: periods are counted from its start. */
async function joinSeams(tx: Tx, workspaceId: string): Promise<void> {
  await tx.execute(sql`
    with seams as (
      select a.id as kept, b.id as joined, b.ends_on
      from laid l
      join subscription_phases b on b.workspace_id = ${workspaceId} and b.subscription_id = l.subscription_id and b.starts_on = l.from_day
      join subscription_phases a on a.workspace_id = ${workspaceId} and a.subscription_id = l.subscription_id and a.ends_on = l.from_day
      where (a.plan, a.interval, a.interval_count, a.unit_amount, a.quantity, a.currency, a.mrr, a.mrr_without_once)
        is not distinct from (b.plan, b.interval, b.interval_count, b.unit_amount, b.quantity, b.currency, b.mrr, b.mrr_without_once)
    ), gone as (delete from subscription_phases p using seams where p.workspace_id = ${workspaceId} and p.id = seams.joined)
    update subscription_phases p set ends_on = seams.ends_on from seams where p.workspace_id = ${workspaceId} and p.id = seams.kept`);
}
