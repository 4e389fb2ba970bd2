import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchCustomers } from "../../apply/match-customers";
import { refuseGone } from "../../apply/refuse-gone";
import { problem } from "../../refusal";
import { needed } from "../../rows/needed";
import type { ImportKind, Target } from "../kind";
import { compareLines } from "../lines/compare";
import type { LineTable } from "../lines/line-table";
import { noticeAfterFacts } from "../lines/notice-late";
import { restoreLines } from "../lines/restore";
import { sumLines } from "../lines/totals";
import { writeLines } from "../lines/write";
import { referralReader } from "./read-referral";
import { refuseEdges } from "./refuse-edges";

const table: LineTable = {
  name: "referrals",
  // Who the referee is among the customers is found afterwards, whenever that is.
  columns: [
    "referrer_id", "referee_key", "referee_email_lc", "invited_on", "signed_up_on", "paid_on", "rewarded_on", "reward", "original_amount", "currency", "programme",
  ],
  rows: [
    sql`x.customer_id, w.referee ->> 'customer', w.referee ->> 'email_lc', w.invited_on, w.signed_up_on, w.paid_on, w.rewarded_on, w.reward, w.original_amount, w.currency, w.programme
      from incoming x cross join lateral jsonb_to_record(x.record) as w (
        referee jsonb, invited_on date, signed_up_on date, paid_on date, rewarded_on date, reward bigint, original_amount bigint, currency text, programme text)
      where x.effect <> 'unchanged'`,
  ],
};

const days = ["invited_on", "signed_up_on", "paid_on", "rewarded_on"];

/** One row per invitation, however far it came. */
export const referrals: ImportKind = {
  idField: "referral_id",
  repeated: "record_repeated",
  days,
  suggest: ({ reward }) => ({ hasMoney: reward !== undefined, constants: {} }),
  missing: (mapping, fields) => [
    ...(fields.referrer_id || fields.referrer_email ? [] : [problem("map_referrer_missing")]),
    ...(fields.referee_id || fields.referee_email ? [] : [problem("map_referee_missing")]),
    ...(fields.reward ? needed(mapping, { ...fields, amount: fields.reward }, { currency: "map_currency_missing" }) : []),
  ],
  reader: referralReader,
  settle: refuseEdges,
  async compare(tx, target) {
    await compareLines(tx, target, matchCustomers(target.workspaceId, sql`(r.record -> 'referrer')`));
  },
  notices: (tx, target) => noticeAfterFacts(tx, target, "dated_after_facts", days),
  async apply(tx, target, { asOf }) {
    await refuseGone(tx);
    const were = await refereesOf(tx, target, sql`select x.external_id from incoming x where x.effect = 'corrected'`);
    await writeLines(tx, target, table, asOf);
    await forgetReferees(tx, target);
    return were;
  },
  totals: (tx, target, file) =>
    sumLines(tx, target, file, {
      kept: sql`referrals`,
      day: sql`coalesce(t.invited_on, t.signed_up_on, t.paid_on, t.rewarded_on)`,
      amount: sql`coalesce(t.reward, 0)`,
      groups: [{ by: "programme", value: sql`t.programme` }],
    }),
  async undo(tx, target) {
    const { workspaceId, importId, sourceId } = target;
    const were = await refereesOf(tx, target, sql`
      select substr(ch.key, length(${sourceId}::text) + 2) from import_changes ch where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId}`);
    await restoreLines(tx, target, table.name);
    return were;
  },
};

async function refereesOf(tx: Tx, { workspaceId, sourceId }: Target, keys: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select r.referee_id as id from referrals r
    where r.workspace_id = ${workspaceId} and r.source_id = ${sourceId} and r.external_id in (${keys}) and r.referee_id is not null`);
  return rows.map(({ id }) => id);
}

/** Undo puts back what was told; who the referee is is then found anew, for that customer may be gone. */
async function forgetReferees(tx: Tx, { workspaceId, importId }: Target): Promise<void> {
  await tx.execute(sql`
    update import_changes ch set before = ch.before #- '{lines,0,referee_id}'
    where ch.workspace_id = ${workspaceId} and ch.import_id = ${importId} and ch.before ? 'lines'`);
}
