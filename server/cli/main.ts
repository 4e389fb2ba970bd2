import { text } from "node:stream/consumers";
import { closePool } from "@/db/client";
import { ensureDatabase } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { log } from "@/server/log";
import { runMetricCommand } from "@/server/metrics/cli/run-metric-command";
import { createWorkspaceCommand } from "./create-workspace-command";
import { importCommand } from "./import-command";
import { kpisCommand } from "./kpis-command";
import { refused } from "./refused";
import type { CommandResult } from "./result";
import { undoCommand } from "./undo-command";
import { usage, UsageError } from "./usage";
import { wordsFor, type Words } from "./words";

/** Runs one command and prints what it answers; returns the exit code. */
export async function main(argv: string[]): Promise<number> {
  const args = argv.filter((arg) => arg !== "--json");
  try {
    if (args[0] === "metric") return await metric(args.slice(1));
    if (args[0] === undefined || args.includes("--help")) throw new UsageError("");
    const words = wordsFor();
    const run = commandOf(args, words);
    const { exitCode, answer, sentences } = await withDatabase(() => run().catch((error: unknown) => refused(error, words)));
    for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
    process.stdout.write(`${JSON.stringify(answer, null, argv.includes("--json") ? 0 : 2)}\n`);
    return exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`.trimStart());
    return 2;
  }
}

function commandOf([first, ...rest]: string[], words: Words): () => Promise<CommandResult> {
  if (first === "workspace" && rest[0] === "create") return () => createWorkspaceCommand(rest.slice(1));
  if (first === "import") return () => importCommand(rest, words);
  if (first === "kpis") return () => kpisCommand(rest);
  if (first === "undo") return () => undoCommand(rest, words);
  throw new UsageError(`There is no command ${[first, ...rest.slice(0, 1)].join(" ")}.`);
}

/** Computed from its inputs alone: needs no database. */
async function metric(args: string[]): Promise<number> {
  const lines = args[0] === "--batch" ? (await text(process.stdin)).split("\n") : [];
  const { stdout, stderr, exitCode } = runMetricCommand(args, lines);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return exitCode;
}

async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  const database = await ensureDatabase({ log: (sentence) => log.debug(sentence) });
  process.env.DATABASE_URL = database.url;
  try {
    await migrate(database.url);
    return await run();
  } finally {
    await closePool();
    await database.stop();
  }
}
