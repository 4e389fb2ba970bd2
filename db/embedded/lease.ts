import { Client } from "pg";
import { OWNER, readPassword, type Cluster } from "./cluster";
import { isPostgres, removeStaleLock, runningServer } from "./lock";

/**
 * Every process that uses the server holds one session with a shared advisory lock. The last one out takes the lock
 * alone and stops the server; a process that is killed loses its session, so no bookkeeping can go stale.
 */
const USERS_OF_THE_SERVER = 7_365_001;

export type Lease = { port: number; password: string; client: Client };

const STARTING_UP = "57P03";
const SHUTTING_DOWN = "57P01";
const PATIENCE_MS = 120_000;

/** Joins the server of this cluster if one runs, waiting for one that is just starting, recovering or stopping. */
export async function joinRunningServer(cluster: Cluster): Promise<Lease | undefined> {
  const givingUpAt = Date.now() + PATIENCE_MS;
  while (Date.now() < givingUpAt) {
    const running = await runningServer(cluster);
    if (!running) return undefined;
    const lease = await connect(cluster, running.port);
    if (lease) return lease;
    if (!(await isPostgres(running.pid))) {
      await removeStaleLock(cluster);
      return undefined;
    }
    await pause(100);
  }
  throw new Error(
    `A database server for ${cluster.clusterDir} is running but does not answer. Stop it (its process number is the first ` +
      "line of postmaster.pid there) and start again.",
  );
}

async function connect(cluster: Cluster, port: number): Promise<Lease | undefined> {
  const password = await readPassword(cluster);
  const client = new Client({ host: "127.0.0.1", port, user: OWNER, password, database: "postgres", keepAlive: true });
  // Without a listener a lost connection would end the process; whoever holds the lease adds its own.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    // Another project's server may have taken the port that an old lock file names.
    if (rows[0]?.data_directory === cluster.clusterDir) {
      await client.query("select pg_advisory_lock_shared($1)", [USERS_OF_THE_SERVER]);
      return { port, password, client };
    }
  } catch (error) {
    if (!isTransient(error)) throw error;
  }
  await client.end().catch(() => undefined);
  return undefined;
}

/** Refused, reset, starting, stopping, or somebody else's server with another password: look again. */
function isTransient(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  const lost = error instanceof Error && error.message.startsWith("Connection terminated");
  return lost || ["ECONNREFUSED", "ECONNRESET", "EPIPE", STARTING_UP, SHUTTING_DOWN, "28P01", "28000"].includes(code);
}

/**
 * Lets go of our use and asks for the lock alone. In this order, of two that leave at once the later one gets it; the
 * other way round each could see the other and both would leave the server running.
 */
export async function leaveAsLast({ client }: Lease): Promise<boolean> {
  await client.query("select pg_advisory_unlock_shared($1)", [USERS_OF_THE_SERVER]);
  const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [USERS_OF_THE_SERVER]);
  return rows[0]?.alone ?? false;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
