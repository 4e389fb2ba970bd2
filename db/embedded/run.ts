import { spawn } from "node:child_process";
import type { Identity } from "./identity";

type Finished = { ok: boolean; output: string };

/** Runs one of Postgres' own programs to its end. Never rejects on a non-zero exit: the caller knows what it means. */
export function run(program: string, args: string[], as: Identity | undefined): Promise<Finished> {
  return new Promise((resolve, reject) => {
    // The current folder may be one that the lent user cannot enter; Postgres would stumble over it.
    const child = spawn(program, args, { cwd: "/", env: cleanEnvironment(), stdio: ["ignore", "pipe", "pipe"], ...as });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (cause: NodeJS.ErrnoException) => {
      // EACCES is the answer for "that user cannot reach this file", which callers ask on purpose.
      if (cause.code === "EACCES") resolve({ ok: false, output: cause.message });
      else reject(new Error(`${program} could not be started: ${cause.message}.`, { cause }));
    });
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** PGPORT, PGDATA and friends would quietly redirect the programs; a fixed locale keeps their messages readable by us. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}

export const lastLines = (text: string) => text.trim().split("\n").slice(-4).join(" ");
