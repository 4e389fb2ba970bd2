import { rm } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { exists, OWNER, portFile, type Cluster } from "./embedded/cluster";
import { createCluster } from "./embedded/create";
import { writeOwned } from "./embedded/identity";
import { leaveAsLast, joinRunningServer, pause, type Lease } from "./embedded/lease";
import { findPlace } from "./embedded/place";
import { chooseFreePort, isFree, rememberedPort } from "./embedded/port";
import { findPrograms } from "./embedded/programs";
import { startCluster, stopCluster } from "./embedded/server";

export type Database = {
  /** Connects as the owner of the database: for migrations and for roles to be taken from. */
  url: string;
  embedded: boolean;
  /** Ends our use of it. The embedded server stops when nobody else uses it. */
  stop(): Promise<void>;
};

type Log = (sentence: string) => void;

type Options = { dataDir?: string; log: Log };

/** The Postgres that DATABASE_URL names, or our own in `data/postgres`, created and started as needed. */
export async function ensureDatabase({ dataDir = path.resolve("data"), log }: Options): Promise<Database> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, embedded: false, stop: async () => undefined };
  return startEmbedded({ dataDir, log });
}

/** `throwaway` is for tests: nothing is synced to disk, and stopping deletes it. */
export async function startEmbedded(options: { dataDir: string; log: Log; throwaway?: boolean }): Promise<Database> {
  const { dataDir, log, throwaway = false } = options;
  const place = await findPlace(dataDir);
  const programs = await findPrograms(place.as);
  const cluster: Cluster = { ...place, programs, durable: !throwaway };
  let lease = open(cluster, log);
  let stopped: Promise<void> | undefined;

  const watch = (held: Lease) =>
    held.client.once("end", () => {
      if (stopped) return;
      log("The database stopped unexpectedly; starting it again.");
      lease = reopen(held.port);
    });
  // At the same port: the processes that were given the address go on using it.
  const reopen = async (port: number): Promise<Lease> => {
    for (;;) {
      try {
        const held = await open(cluster, log, port);
        watch(held);
        return held;
      } catch (error) {
        if (stopped) throw error;
        log(`The database is not back yet: ${(error as Error).message}`);
        await pause(1000);
      }
    }
  };
  const stop = async () => {
    const held = await lease.catch(() => undefined);
    const last = held && (await leaveAsLast(held).catch(() => false));
    if (throwaway || last) await stopCluster(cluster);
    await held?.client.end().catch(() => undefined);
    if (throwaway) await Promise.all([cluster.clusterDir, dataDir].map((dir) => rm(dir, { recursive: true, force: true })));
  };

  const first = await lease;
  watch(first);
  return {
    url: `postgres://${OWNER}:${first.password}@127.0.0.1:${first.port}/${OWNER}`,
    embedded: true,
    stop: () => (stopped ??= stop()),
  };
}

/** Until we hold a lease: create what is missing, join what runs, start what does not. */
async function open(cluster: Cluster, log: Log, fixedPort?: number): Promise<Lease> {
  if (!(await exists(cluster))) {
    log("Creating the database (about two seconds, once).");
    await createCluster(cluster);
  }
  for (let attempt = 0; attempt < 20; attempt++) {
    const lease = await joinRunningServer(cluster);
    if (lease) {
      await ensureOwnDatabase(lease);
      return lease;
    }
    const port = fixedPort ?? (await nextPort(cluster));
    const problem = await startCluster(cluster, port);
    if (problem === "port-taken" && fixedPort) throw new Error(`port ${fixedPort} is taken by another program.`);
    if (problem) await pause(250);
    else await writeOwned(portFile(cluster), String(port), cluster.as);
  }
  throw new Error(`The database in ${cluster.clusterDir} keeps being started and stopped by something else.`);
}

async function nextPort(cluster: Cluster): Promise<number> {
  const port = await rememberedPort(portFile(cluster));
  return port && (await isFree(port, "127.0.0.1")) ? port : chooseFreePort();
}

async function ensureOwnDatabase({ client }: Lease): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [OWNER]);
  if (rowCount) return;
  await client.query(`create database ${Client.prototype.escapeIdentifier(OWNER)}`).catch((error: { code?: string }) => {
    // Two first starts at once: the other one made it.
    if (error.code !== "42P04" && error.code !== "23505") throw error;
  });
}
