import { readFile, truncate } from "node:fs/promises";
import { totalmem } from "node:os";
import { logFile, type Cluster } from "./cluster";
import { runningServer } from "./lock";
import { lastLines, run } from "./run";

type StartProblem = "port-taken" | "already-running" | "previous-still-ending";

/** Starts the server on a port and waits until it answers. Known troubles are values; the rest is an error. */
export async function startCluster(cluster: Cluster, port: number): Promise<StartProblem | undefined> {
  await truncate(logFile(cluster)).catch(() => undefined);
  const result = await run(
    cluster.programs.pgCtl,
    ["start", "-w", "-t", "120", "-D", cluster.clusterDir, "-l", logFile(cluster), "-o", serverOptions(cluster, port)],
    cluster.as,
  );
  if (result.ok) return undefined;
  const log = await readFile(logFile(cluster), "utf8").catch(() => "");
  if (/could not bind|Address already in use/.test(log)) return "port-taken";
  if (/lock file ".*" already exists/.test(log)) return "already-running";
  if (/pre-existing shared memory block/.test(log)) return "previous-still-ending";
  // Who starts at the same moment empties the log we share: the server itself is the better witness.
  if (await runningServer(cluster)) return "already-running";
  throw new Error(
    `The database in ${cluster.clusterDir} did not start: ${lastLines(log || result.output)} Its log is ${logFile(cluster)}.`,
  );
}

function serverOptions(cluster: Cluster, port: number): string {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    // No socket file: nothing to protect, nothing left over, no length limit on the path.
    unix_socket_directories: "",
    max_connections: 60,
    shared_buffers: `${sharedBuffersMb()}MB`,
    // A refresh of a million customers writes gigabytes in one go: checkpoints in its midst would write the pages twice.
    max_wal_size: "4GB",
    wal_buffers: "16MB",
    // A new file of the log that is written with zeros first is written twice.
    wal_init_zero: "off",
    // Our queries are short; compiling them costs more than it saves.
    jit: "off",
    timezone: "UTC",
    // Statements and their values stay out of the file: they hold customers' names.
    log_min_messages: "log",
    log_checkpoints: "off",
    ...(cluster.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value === "" ? "''" : value}`)
    .join(" ");
}

/** A sixteenth of the machine, within bounds: the indexes of a ledger of millions are filled in memory, a small machine keeps its own. */
const sharedBuffersMb = () => Math.round(Math.min(512, Math.max(128, totalmem() / 2 ** 20 / 16)));

export async function stopCluster(cluster: Cluster): Promise<void> {
  const result = await run(cluster.programs.pgCtl, ["stop", "-m", "fast", "-w", "-t", "30", "-D", cluster.clusterDir], cluster.as);
  if (!result.ok && (await runningServer(cluster))) {
    throw new Error(`The database in ${cluster.clusterDir} did not stop: ${lastLines(result.output)}`);
  }
}
