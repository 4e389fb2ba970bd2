import { createHash } from "node:crypto";
import { Client } from "pg";
import { log } from "@/server/log";

/** First half of the advisory locks by which job workers show that they are alive; the second half is their number. */
const ALIVE = 7_365_003;
const LOOK_EVERY_MS = 5_000;

/**
 * A worker that is killed leaves its jobs locked, and graphile-worker waits four hours before it believes so. Here a
 * worker holds an advisory lock for as long as it is connected, and takes over the jobs of those that no longer do:
 * Postgres notices a dead process at once, and no clock has to be trusted. Should a living one lose its connection,
 * its job may run twice, which jobs must bear anyway.
 */
export async function keepPresence(databaseUrl: string, workerId: string): Promise<{ stop(): Promise<void> }> {
  let client = await appear(databaseUrl, workerId);
  let looking: Promise<void> | undefined;

  const look = async () => {
    try {
      await releaseJobsOfTheDead(client, workerId);
    } catch (error) {
      log.warn({ error }, "the job worker lost its connection; coming back");
      await client.end().catch(() => undefined);
      client = await appear(databaseUrl, workerId).catch(() => client);
    }
  };

  await look();
  const timer = setInterval(() => {
    looking ??= look().finally(() => (looking = undefined));
  }, LOOK_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      await client.end().catch(() => undefined);
    },
  };
}

async function appear(databaseUrl: string, workerId: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, application_name: "tenure worker", keepAlive: true });
  // Without a listener a lost connection would end the process; the next look finds it gone.
  client.on("error", () => undefined);
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1::int, $2::int)", [ALIVE, numberOf(workerId)]);
  return client;
}

async function releaseJobsOfTheDead(client: Client, workerId: string): Promise<void> {
  const held = await client.query<{ worker: string }>("select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null");
  const others = held.rows.map((row) => row.worker).filter((worker) => worker !== workerId);
  if (others.length === 0) return;
  const alive = await client.query<{ number: string }>(
    `select objid::text as number from pg_locks
     where locktype = 'advisory' and granted and classid = $1::int
       and database = (select oid from pg_database where datname = current_database())`,
    [ALIVE],
  );
  const numbers = new Set(alive.rows.map((row) => Number(row.number)));
  const dead = others.filter((worker) => !numbers.has(numberOf(worker)));
  if (dead.length === 0) return;
  await client.query("select graphile_worker.force_unlock_workers($1)", [dead]);
  log.info({ workers: dead }, "took over the jobs of workers that are gone");
}

/** Positive and 31 bits wide, so that it reads the same where Postgres shows it unsigned. */
const numberOf = (workerId: string) => createHash("sha256").update(workerId).digest().readUInt32BE() >>> 1;
