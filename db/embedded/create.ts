import { randomBytes } from "node:crypto";
import { chown, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { OWNER, passwordFile, type Cluster } from "./cluster";
import { writeOwned } from "./identity";
import { isAlive } from "./lock";
import { lastLines, run } from "./run";

/**
 * Made beside its place and moved there when complete: a start that is killed half-way leaves nothing that looks like a
 * cluster, and of two starts at once the first to finish wins.
 */
export async function createCluster(cluster: Cluster): Promise<void> {
  await removeUnfinished(cluster.clusterDir);
  const unfinished = await mkdtemp(`${cluster.clusterDir}.new-${process.pid}-`);
  if (cluster.as) await chown(unfinished, cluster.as.uid, cluster.as.gid);
  const password = randomBytes(24).toString("base64url");
  await initialise(cluster, unfinished, password);
  await writeOwned(passwordFile({ ...cluster, clusterDir: unfinished }), password, cluster.as);
  await rename(unfinished, cluster.clusterDir).catch(async (cause: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    if (cause.code !== "ENOTEMPTY" && cause.code !== "EEXIST") throw cause;
  });
}

async function initialise(cluster: Cluster, folder: string, password: string): Promise<void> {
  const secretFolder = await mkdtemp(path.join(tmpdir(), "tenure-"));
  if (cluster.as) await chown(secretFolder, cluster.as.uid, cluster.as.gid);
  const secret = path.join(secretFolder, "password");
  await writeOwned(secret, password, cluster.as);
  try {
    const result = await run(
      cluster.programs.initdb,
      [
        `--pgdata=${folder}`,
        `--username=${OWNER}`,
        `--pwfile=${secret}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Postgres' own collation: text sorts the same on every machine and after every system upgrade.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        ...(cluster.durable ? [] : ["--no-sync"]),
      ],
      cluster.as,
    );
    if (!result.ok) throw new Error(`The database could not be created in ${folder}: ${lastLines(result.output)}`);
  } finally {
    await rm(secretFolder, { recursive: true, force: true });
  }
}

/** Folders of starts that were killed; one that another living start is filling stays. */
async function removeUnfinished(clusterDir: string): Promise<void> {
  const parent = path.dirname(clusterDir);
  const prefix = `${path.basename(clusterDir)}.new-`;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = parseInt(name.slice(prefix.length), 10);
    if (!isAlive(pid)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}
