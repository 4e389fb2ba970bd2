import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chooseFreePort } from "../../db/embedded/port";
import { browserOptions } from "../browser";
import { startChild } from "../launch/children";
import { program } from "../launch/program";
import { untilReady } from "../launch/ready";
import type { Counts } from "./vitest";

/** Starts the product as its users do, on the given database, and lets a browser use it. */
export async function runPlaywright(databaseUrl: string): Promise<Counts> {
  try {
    await browserOptions();
    const port = await chooseFreePort();
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      BASE_URL: `http://localhost:${port}`,
      NEXTAUTH_URL: `http://localhost:${port}`,
      NEXTAUTH_SECRET: randomBytes(33).toString("base64url"),
    };
    const product = startChild(["--import", "tsx", "scripts/start.ts"], { env, output: "show" });
    await untilReady(env.BASE_URL, product, BUILD_PATIENCE_MS);
    const counts = await playwright(env);
    await product.stop(20_000);
    return counts;
  } catch (error) {
    console.log((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}

/** A first build on a slow machine takes minutes. */
const BUILD_PATIENCE_MS = 600_000;

async function playwright(env: NodeJS.ProcessEnv): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), "tenure-playwright-"));
  const file = path.join(folder, "report.json");
  const args = [program("@playwright/test", "playwright"), "test", "--reporter", "list,json"];
  const code = await startChild(args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, output: "show" }).exited;
  const { stats } = JSON.parse(await readFile(file, "utf8").catch(() => "{}")) as { stats?: { expected: number; unexpected: number } };
  await rm(folder, { recursive: true });
  const failed = stats?.unexpected ?? 0;
  // A file that does not even load fails no test, and a run that breaks off reports none.
  return { passed: stats?.expected ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) };
}
