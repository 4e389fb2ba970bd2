import path from "node:path";
import { ensureDatabase, type Database } from "../db/embedded";
import { migrate } from "../db/migrate";
import { build, isBuilt, nextProgram } from "./launch/build";
import { startChild, stopAllChildren, type Child } from "./launch/children";
import { loadDemoOnce } from "./launch/demo";
import { whenNpmIsGone } from "./launch/parent";
import { findPort } from "./launch/port";
import { untilReady } from "./launch/ready";
import { sessionSecret } from "./launch/secret";
import { say, step } from "./launch/steps";

const dev = process.argv.includes("--dev");
const root = path.resolve(import.meta.dirname, "..");
const dataDir = path.join(root, "data");
process.chdir(root);

let database: Promise<Database> | undefined;
let ending: Promise<void> | undefined;

/** First the server and the worker, which finish what they are doing; then the database they need for it. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    await stopAllChildren(12_000);
    // A start that is under way is waited for: left alone it would go on without us.
    const opened = await database?.catch(() => undefined);
    await opened?.stop();
    process.exit(code);
  })();
  return ending;
}

function fail(error: unknown): void {
  if (ending) return;
  say(error instanceof Error ? error.message : String(error));
  end(1).catch((reason: unknown) => {
    say(String(reason));
    process.exit(1);
  });
}

function stopOnRequest(): void {
  if (!ending) say("Stopping …");
  end(0).catch(() => process.exit(1));
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopOnRequest);
whenNpmIsGone(stopOnRequest);
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

async function start(): Promise<void> {
  const secret = await sessionSecret(dataDir, process.env);
  const opening = ensureDatabase({ dataDir, log: say });
  database = opening;
  const found = await step("Starting the database", () => opening);
  await step("Bringing its tables up to date", () => migrate(found.url));

  const wanted = Number(process.env.PORT ?? 3000);
  const port = await findPort(wanted);
  if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
  const address = process.env.NEXTAUTH_URL ?? `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    DATABASE_URL: found.url,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    NEXT_TELEMETRY_DISABLED: "1",
    // At home somebody watches this terminal: only what went wrong. In production every line is wanted.
    LOG_LEVEL: process.env.LOG_LEVEL ?? (found.embedded ? "warn" : "info"),
  };

  const account = found.embedded ? await loadDemoOnce(dataDir, env) : undefined;
  if (!dev && !(await isBuilt())) {
    await step("Building the pages (about a minute; only when something changed)", () => build(env));
  }

  superviseWorker(env);
  // This machine only, unless told otherwise: the demo's password is known to everybody.
  const host = process.env.HOST ?? "127.0.0.1";
  const server = startChild([nextProgram, dev ? "dev" : "start", "--port", String(port), "--hostname", host], {
    env,
    output: dev ? "show" : "errors-only",
  });
  await step("Starting the web server", () => untilReady(`http://${host}:${port}`, server));
  say(`\nTenure is ready at ${address}`);
  if (account) say(`Demo sign-in: ${account.email} / ${account.password}`);
  say("Ctrl-C stops it.\n");
  await server.exited;
  throw new Error("The web server ended unexpectedly; its message is above.");
}

/** Jobs are safe in the database, so a worker that dies is replaced, and the pages stay up meanwhile. */
function superviseWorker(env: NodeJS.ProcessEnv): void {
  const worker: Child = startChild(["--import", "tsx", "scripts/worker.ts"], { env, output: "show" });
  void worker.exited.then((code) => {
    if (ending) return;
    say(`The job worker ended (${code ?? "by a signal"}); starting it again.`);
    setTimeout(() => ending ?? superviseWorker(env), 1000);
  });
}

start().catch(fail);
