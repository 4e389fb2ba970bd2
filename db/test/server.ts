import { chmod, mkdtemp, readdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { isAlive, runningServer } from "../embedded/lock";
import { startEmbedded, type Database } from "../embedded";

const PREFIX = "tenure-test-";

/** A server of its own for one test run, whatever DATABASE_URL says: tests never touch a database that people use. */
export async function startThrowawayServer(): Promise<Database> {
  await removeLeftovers();
  const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o755);
  return startEmbedded({ dataDir: folder, throwaway: true, log: () => undefined });
}

/** Servers and folders of runs that were killed before they could tidy up; those of another account are its own to remove. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(name.slice(PREFIX.length).split("-")[0]);
    if (!name.startsWith(PREFIX) || isAlive(owner)) continue;
    const folder = path.join(tmpdir(), name);
    if ((await stat(folder).catch(() => null))?.uid !== process.getuid?.()) continue;
    const clusterDir = await realpath(path.join(folder, "postgres")).catch(() => undefined);
    const running = clusterDir && (await runningServer({ clusterDir, as: undefined }));
    if (running) process.kill(running.pid, "SIGQUIT");
    for (const dir of [clusterDir, folder]) if (dir) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
