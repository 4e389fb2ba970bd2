import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, readlink, realpath, symlink } from "node:fs/promises";
import path from "node:path";
import { canEnter, identityFor, type Identity } from "./identity";

export type Place = { clusterDir: string; as: Identity | undefined };

/**
 * The cluster lives in `data/postgres`. The one exception: started by root in a folder that only root may enter (such
 * as root's home), the user lent to Postgres could not reach it. Then the cluster lives in /var/lib/tenure, in a folder
 * named after the project's path, and `data/postgres` is a link to it: it stays findable, and a project that is moved
 * keeps its data.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true });
  const home = path.join(await realpath(dataDir), "postgres");
  const entry = await lstat(home).catch(() => undefined);
  if (entry?.isSymbolicLink()) return placeAt(await readlink(home));
  const here = placeAt(home);
  if (entry || canEnter(path.dirname(home), here.as)) return here;
  const elsewhere = path.join(await rootsOwnFolder(), nameAfter(home));
  await symlink(elsewhere, home).catch((error: NodeJS.ErrnoException) => {
    // Two first starts at once: the other one made the same link.
    if (error.code !== "EEXIST") throw error;
  });
  return placeAt(elsewhere);
}

const placeAt = (clusterDir: string): Place => ({ clusterDir, as: identityFor(clusterDir) });

function nameAfter(home: string): string {
  const project = path.basename(path.dirname(path.dirname(home)));
  return `${project}-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`;
}

export async function rootsOwnFolder(): Promise<string> {
  const folder = "/var/lib/tenure";
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
  } catch (cause) {
    throw new Error(
      `This project lies in a folder that only root may enter, and ${folder} cannot be created to keep the database in. ` +
        "Move the project, start it as an ordinary user, or set DATABASE_URL to a Postgres of your own.",
      { cause },
    );
  }
  return folder;
}
