import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { problem, type ImportNotice } from "../../refusal";
import type { Target } from "../kind";

export type LateCode = "cancelled_after_facts" | "dated_after_facts" | "answered_after_facts" | "activated_after_file";

/**
 * Rows dated after the day the facts are as of (METRICS §1), so that a mistyped year does not go unnoticed.
 *
 * @param days fields of the record, of which the last one tells
 * @param asOf that day; null where nothing is known of any
 */
export async function noticeLate(tx: Tx, { workspaceId, importId }: Target, code: LateCode, days: readonly string[], asOf: string | null): Promise<ImportNotice[]> {
  if (asOf === null) return [];
  const last = sql`greatest(${sql.join(days.map((day) => sql`(r.record ->> ${day}::text)::date`), sql`, `)})`;
  const { rows } = await tx.execute<{ rows: number; last_day: string | null }>(sql`
    select count(*)::int as rows, max(${last})::text as last_day
    from import_rows r
    where r.workspace_id = ${workspaceId} and r.import_id = ${importId} and ${last} > ${asOf}::date`);
  return rows.flatMap(({ rows: late, last_day: lastDay }) => (lastDay === null ? [] : [problem(code, { params: { rows: late, as_of: asOf, last_day: lastDay } })]));
}

/** The same of the day the workspace's facts are as of. */
export async function noticeAfterFacts(tx: Tx, target: Target, code: LateCode, days: readonly string[]): Promise<ImportNotice[]> {
  return noticeLate(tx, target, code, days, await dataDateOf(tx, target.workspaceId));
}

/**
 * A source that ends before the others takes the facts back to its own last day: what came after it is not known of everybody.
 *
 * @param last the last day that the source has spoken of with this file; null where it tells none
 */
export async function noticeEarly(tx: Tx, workspaceId: string, last: string | null): Promise<ImportNotice[]> {
  const facts = await dataDateOf(tx, workspaceId);
  return facts === null || last === null || last >= facts ? [] : [problem("ends_before_facts", { params: { as_of: last, last_day: facts } })];
}

/** Of what was said when a file was checked: without the dates that the facts have reached since. */
export async function stillOdd(tx: Tx, workspaceId: string, notices: readonly ImportNotice[]): Promise<ImportNotice[]> {
  const reached = await dataDateOf(tx, workspaceId);
  return notices.filter(({ code, params }) => !code.endsWith("_after_facts") || reached === null || String(params.last_day) > reached);
}

async function dataDateOf(tx: Tx, workspaceId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ as_of: string | null }>(sql`select data_date::text as as_of from fact_states where workspace_id = ${workspaceId}`);
  return rows[0]?.as_of ?? null;
}
