import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chooseFreePort } from "../../db/embedded/port";
import { browserOptions } from "../browser";
import { startChild } from "../launch/children";
import { program } from "../launch/program";
import { untilReady } from "../launch/ready";
import { orTheRun, type Outcome } from "./vitest";

/** Starts the product as its users do, on the given database, and lets a browser use it. */
export async function runPlaywright(databaseUrl: string): Promise<Outcome> {
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
    const outcome = await playwright(env);
    await product.stop(20_000);
    return outcome;
  } catch (error) {
    return { passed: 0, failures: [`the browser tests: ${(error as Error).message}`] };
  }
}

/** A first build on a slow machine takes minutes. */
const BUILD_PATIENCE_MS = 600_000;

async function playwright(env: NodeJS.ProcessEnv): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), "tenure-playwright-"));
  const file = path.join(folder, "report.json");
  const args = [program("@playwright/test", "playwright"), "test", "--reporter", "list,json"];
  const code = await startChild(args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, output: "show" }).exited;
  const report = JSON.parse(await readFile(file, "utf8").catch(() => "{}")) as Suite & { stats?: { expected: number } };
  await rm(folder, { recursive: true });
  return { passed: report.stats?.expected ?? 0, failures: orTheRun(failuresIn(report), "the browser tests", code) };
}

type Suite = { suites?: Suite[]; specs?: { ok: boolean; file: string; line: number; title: string }[] };

function failuresIn({ suites = [], specs = [] }: Suite): string[] {
  const own = specs.filter((spec) => !spec.ok).map((spec) => `e2e/specs/${spec.file}:${spec.line}: ${spec.title}`);
  return [...own, ...suites.flatMap(failuresIn)];
}
