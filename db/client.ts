import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgTransactionConfig } from "drizzle-orm/pg-core";
import pg from "pg";
import * as schema from "./schema";
import type { WorkspaceId } from "./workspace-id";

type Database = NodePgDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Kept on globalThis: the dev server reloads modules, and each reload would open another pool. */
const kept = globalThis as { tenurePool?: pg.Pool };

export function databaseUrl(): string {
  const given = process.env.DATABASE_URL;
  if (!given) throw new Error("DATABASE_URL is not set: start Tenure with `npm start`, or set it to your Postgres.");
  return given;
}

export function pool(): pg.Pool {
  if (!kept.tenurePool) {
    kept.tenurePool = new pg.Pool({
      connectionString: databaseUrl(),
      max: 16,
      // Also the longest wait for a free connection: a page under load is late rather than broken. A server that refuses is known at once.
      connectionTimeoutMillis: 8000,
      // Not the owner and not above row-level security, whoever signed in to Postgres.
      options: "-c role=tenure_app -c statement_timeout=600000 -c idle_in_transaction_session_timeout=120000",
    });
    // A connection that the server drops fails its query and is replaced; without a listener, idle or in use, it would end the process.
    kept.tenurePool.on("error", () => undefined);
    kept.tenurePool.on("connect", (client) => client.on("error", () => undefined));
  }
  return kept.tenurePool;
}

export async function closePool() {
  const open = kept.tenurePool;
  kept.tenurePool = undefined;
  await open?.end();
}

/** Global tables only (users, workspaces): a tenant table answers nothing outside `inWorkspace`. */
export const globalDb = (): Database => drizzle(pool(), { schema });

/** Runs in one transaction that sees and changes this workspace's rows alone. The client is for COPY, which drizzle has no word for. */
export const inWorkspace = <T>(workspaceId: WorkspaceId, run: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T> => transact(workspaceId, {}, run);

/** The same for reading: every query sees the rows as they stood at the first one, so that old facts and new ones never meet in an answer. */
export const inSnapshot = <T>(workspaceId: WorkspaceId, run: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(workspaceId, { isolationLevel: "repeatable read", accessMode: "read only" }, run);

async function transact<T>(workspaceId: WorkspaceId, config: PgTransactionConfig, run: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    return await drizzle(client, { schema }).transaction(async (tx) => {
      await tx.execute(sql`select app.use_ws(${workspaceId}::uuid)`);
      return run(tx, client);
    }, config);
  } finally {
    client.release();
  }
}

/** For "which workspaces are mine", before one is chosen. */
export function asUser<T>(userId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return globalDb().transaction(async (tx) => {
    await tx.execute(sql`select app.use_user(${userId}::uuid)`);
    return run(tx);
  });
}
