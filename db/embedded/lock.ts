import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./place";
import { run } from "./run";

type Running = { pid: number; port: number };

/** What the lock file says, if the process it names is alive. It may still be somebody else's process. */
export async function runningServer(cluster: Place): Promise<Running | undefined> {
  const lines = (await readFile(lockFile(cluster), "utf8").catch(() => "")).split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
}

/** For a lock whose process number now belongs to another program, as happens after a reboot or in a new container. */
export const removeStaleLock = (cluster: Place) => rm(lockFile(cluster), { force: true });

const lockFile = ({ clusterDir }: Place) => path.join(clusterDir, "postmaster.pid");

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export async function isPostgres(pid: number): Promise<boolean> {
  const command =
    process.platform === "linux"
      ? await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")
      : (await run("ps", ["-p", String(pid), "-o", "command="], undefined)).output;
  return command.includes("postgres");
}
