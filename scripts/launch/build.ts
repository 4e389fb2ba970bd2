import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { startChild } from "./children";

export const nextProgram = createRequire(import.meta.url).resolve("next/dist/bin/next");

const STAMP = path.join(".next", "tenure-inputs");

/** Named are the folders that cannot change what is built; everything else can. */
const NOT_INPUTS = new Set(["node_modules", "data", "e2e", "docs", "bench", "scripts", "coverage", "test-results", "playwright-report"]);
const isInput = (name: string) => !name.startsWith(".") && !NOT_INPUTS.has(name) && !/[.](md|tsbuildinfo)$|[.]test[.]tsx?$|^next-env/.test(name);

export async function isBuilt(): Promise<boolean> {
  return (await readFile(STAMP, "utf8").catch(() => "")) === (await hashOfInputs());
}

export async function build(env: NodeJS.ProcessEnv): Promise<void> {
  const inputs = await hashOfInputs();
  await rm(STAMP, { force: true });
  const child = startChild([nextProgram, "build"], { env: { ...env, NODE_ENV: "production" }, output: "keep" });
  if ((await child.exited) !== 0) throw new Error(`The pages could not be built:\n${child.output()}`);
  await writeFile(STAMP, inputs);
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const file of await inputsIn(".")) hash.update(file).update("\0").update(await readFile(file)).update("\0");
  return hash.digest("hex");
}

async function inputsIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => isInput(entry.name));
  const nested = entries.map((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? inputsIn(file) : [file];
  });
  return (await Promise.all(nested)).flat().sort();
}
