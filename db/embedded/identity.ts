import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { chown, writeFile } from "node:fs/promises";

/** The user Postgres runs as when that is not the user who started us. */
export type Identity = { uid: number; gid: number };

const isRoot = () => process.getuid?.() === 0;

/**
 * Postgres refuses to run as root, so root lends it another user: the owner of the cluster when there is one already,
 * otherwise the machine's `postgres` user, otherwise `nobody`, which every Unix has. No user is ever created: changing
 * the machine's accounts is not ours to do.
 */
export function identityFor(clusterDir: string): Identity | undefined {
  if (!isRoot()) return undefined;
  const existing = statSync(clusterDir, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf(name, "-u");
    const gid = idOf(name, "-g");
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    "Postgres does not run as root, and this machine has neither a user “postgres” nor “nobody” to run it as. " +
      "Start Tenure as an ordinary user, or set DATABASE_URL to a Postgres of your own.",
  );
}

function idOf(name: string, flag: "-u" | "-g"): number | undefined {
  const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
}

/** Asking the system as that user covers what mode bits do not say: ACLs, groups, mounts. */
export function canEnter(dir: string, as: Identity | undefined): boolean {
  return !as || spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { cwd: "/", ...as }).status === 0;
}

/** A file that the lent user may read and nobody else. */
export async function writeOwned(file: string, content: string, as: Identity | undefined): Promise<void> {
  await writeFile(file, `${content}\n`, { mode: 0o600 });
  if (as) await chown(file, as.uid, as.gid);
}
