import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Logger, runMigrations } from "graphile-worker";
import { Client } from "pg";
import { applyTenancy } from "./tenancy";

const ONE_MIGRATOR_AT_A_TIME = 7_365_002;
const MIGRATIONS = path.join(import.meta.dirname, "migrations");

/** Brings a database to the schema this version of Tenure expects: ours, then the job queue's. Safe to run at any time. */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: "tenure migrate" });
  await connectOrExplain(client);
  try {
    await client.query("select pg_advisory_lock($1)", [ONE_MIGRATOR_AT_A_TIME]);
    // A migration that waits for a busy table makes everybody queue behind it: better to fail and try again.
    await client.query("set lock_timeout = '10s'");
    await applyMigrations(drizzle(client), { migrationsFolder: MIGRATIONS });
    await applyTenancy(client);
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await letTheAppAddJobs(client);
  } finally {
    await client.end();
  }
}

/**
 * The app role may add jobs, in the transaction of the change that causes them, and nothing else: not read the payloads
 * of other workspaces. So the function runs with its owner's rights instead of the role getting the tables.
 */
async function letTheAppAddJobs(client: Client): Promise<void> {
  const { rows } = await client.query<{ addJob: string }>(`select 'graphile_worker.add_job'::regproc::regprocedure::text as "addJob"`);
  const addJob = rows[0]?.addJob;
  await client.query(`
    revoke all on all functions in schema graphile_worker from public;
    alter function ${addJob} security definer set search_path = pg_catalog, pg_temp;
    grant usage on schema graphile_worker to tenure_app;
    grant execute on function ${addJob} to tenure_app;
  `);
}

async function connectOrExplain(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    const where = `${client.host}:${client.port}/${client.database}`;
    throw new Error(`The database at ${where} cannot be reached: ${(cause as Error).message}. Check DATABASE_URL.`, { cause });
  }
}

const quiet = new Logger(() => () => undefined);
