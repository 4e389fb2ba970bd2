import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { inWorkspace } from "@/db/client";
import { aPerson, aWorkspace } from "@/db/test/people";
import type { WorkspaceContext } from "@/server/context";
import { importNow, type ImportedNow } from "../import-now";
import { runUndo } from "../run-undo";
import { undoImport } from "../undo-import";
import type { ImportView, UpdateMode } from "../views";

/** Uploads of the suite go to a folder of their own. */
export function useUploadFolder(): void {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "tenure-uploads-"));
    process.env.TENURE_DATA_DIR = folder;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

export const newWorkspace = async (): Promise<WorkspaceContext> => aWorkspace(await aPerson());

export async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, "utf8");
}

type How = { update?: UpdateMode; mapping: object; dryRun?: boolean; fileName?: string };

export function tryImport(ctx: WorkspaceContext, csv: string, { update, mapping, dryRun, fileName = "customers.csv" }: How): Promise<ImportedNow> {
  return importNow({ ctx, file: { fileName, declaredBytes: null, body: bytes(csv) }, options: { mapping, updateMode: update, dryRun } });
}

/** Imports a file that is expected to go through. */
export async function importCsv(ctx: WorkspaceContext, csv: string, how: How): Promise<ImportView> {
  const result = await tryImport(ctx, csv, how);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  if (result.import.error) throw new Error(`failed: ${JSON.stringify(result.import.error)}`);
  return result.import;
}

/** Takes an import back, as its button and the job behind it do. */
export async function undoNow(ctx: WorkspaceContext, { id: importId }: Pick<ImportView, "id">): Promise<void> {
  await undoImport({ ctx, input: { importId } });
  await runUndo({ ctx, input: { importId } });
}

/** Everything an import may touch, without ids and moments of creation: equal before and after an undo. */
export function snapshot(ctx: WorkspaceContext) {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const read = async (query: string) => (await tx.execute<Record<string, unknown>>(sql.raw(query))).rows;
    const mine = `workspace_id = '${ctx.workspaceId}'`;
    return {
      customers: await read(`select external_id, name, name_lc, email, country, channel, referred_by, activated_on, attributes from customers where ${mine} order by 1`),
      subscriptions: await read(`select external_id, started_on, cancel_requested_on, ended_on, end_undated, tenure_months from subscriptions where ${mine} order by 1`),
      phases: await read(`select c.external_id, p.starts_on, p.ends_on, p.plan, p.interval, p.quantity, p.mrr from subscription_phases p join customers c on c.id = p.customer_id where p.${mine} order by 1, 2`),
      cancellations: await read(`select c.external_id, x.cancelled_on, x.kind, x.category, x.reason, x.comment from cancellations x join customers c on c.id = x.customer_id where x.${mine} order by 1, 2`),
      referrals: await read(`select r.external_id, c.external_id as referrer, e.external_id as referee, r.referee_key, r.referee_email_lc, r.invited_on, r.signed_up_on, r.paid_on, r.rewarded_on, r.reward from referrals r join customers c on c.id = r.referrer_id left join customers e on e.id = r.referee_id where r.${mine} order by 1, 2, 4, 5`),
      satisfaction: await read(`select x.external_id, c.external_id as customer, x.answered_on, x.survey, x.score, x.comment from satisfaction_answers x join customers c on c.id = x.customer_id where x.${mine} order by 1`),
      records: await read(`select external_id, fingerprint, as_of from imported_records where ${mine} order by 1`),
      attributes: await read(`select key, label, type from attribute_definitions where ${mine} order by 1`),
      movements: await read(`select c.external_id, m.occurred_on, m.kind, m.before_mrr, m.after_mrr, m.undated from mrr_movements m join customers c on c.id = m.customer_id where m.${mine} order by 1, 2`),
      cells: await read(`select breakdown, value, cohort_month, month, closing_customers, closing_mrr, churn_mrr from month_cells where ${mine} order by 1, 2, 3, 4`),
      facts: await read(`select data_date from fact_states where ${mine}`),
    };
  });
}
