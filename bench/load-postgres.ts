import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { mintWorkspaceId, type WorkspaceId } from "@/db/workspace-id";
import { DATA_DATE } from "./company";

/** Puts the company that DuckDB holds into a workspace of its own, table by table through COPY, as finished imports leave it. */
export async function loadPostgres(duck: DuckDBConnection, owner: Client): Promise<WorkspaceId> {
  const workspaceId = randomUUID();
  const sourceId = randomUUID();
  await owner.query("insert into workspaces (id, slug, name, currency, time_zone) values ($1, $2, 'Bench', 'EUR', 'Europe/Paris')", [workspaceId, `bench-${workspaceId}`]);
  await owner.query("insert into workspace_settings (workspace_id, valid_from, gross_margin_ppm, discount_rate_ppm) values ($1, '1970-01-01', 812500, 80000)", [workspaceId]);
  await owner.query("insert into sources (workspace_id, id, kind, name, signature) values ($1, $2, 'customers', 'Bench', 'bench')", [workspaceId, sourceId]);
  await owner.query(
    "insert into imports (workspace_id, source_id, kind, status, file_name, file_bytes, detected, as_of) values ($1, $2, 'customers', 'done', 'bench', 0, '{}', $3)",
    [workspaceId, sourceId, DATA_DATE],
  );
  const w = `'${workspaceId}' as workspace_id`;
  const tables: Record<string, string> = {
    customers: `select ${w}, id, external_id, name, lower(name) as name_lc, country, channel, referred_by from customers`,
    subscriptions: `
      select ${w}, s.id, s.customer_id, s.id as external_id, '${sourceId}' as source_id, s.started_on, e.ended_on
      from subscriptions s join subscription_ends e on e.subscription_id = s.id`,
    subscription_phases: `
      select ${w}, id, subscription_id, customer_id, starts_on, ends_on, plan, case term when 'year' then 'year' else 'month' end as interval,
        case term when 'quarter' then 3 else 1 end as interval_count, unit_mrr * case term when 'year' then 12 when 'quarter' then 3 else 1 end as unit_amount,
        quantity, 'EUR' as currency, unit_mrr * quantity as mrr
      from phases`,
    acquisition_spend: `select ${w}, id, spent_on, month, channel, category, 'acquisition' as purpose, amount from spend`,
    cancellations: `select ${w}, id, customer_id, subscription_id, cancelled_on, kind, category, reason from cancellations`,
  };
  const folder = await mkdtemp(path.join(tmpdir(), "tenure-bench-"));
  const file = path.join(folder, "rows.csv");
  await owner.query("set session_replication_role = replica");
  for (const [table, rows] of Object.entries(tables)) {
    const columns = (await duck.runAndReadAll(`describe ${rows}`)).getRows().map(([name]) => String(name));
    await duck.run(`copy (${rows}) to '${file}' (format csv, header false)`);
    await pipeline(createReadStream(file), owner.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin (format csv)`)));
  }
  await owner.query("set session_replication_role = origin");
  await owner.query("vacuum analyze");
  await rm(folder, { recursive: true });
  return mintWorkspaceId(workspaceId);
}
