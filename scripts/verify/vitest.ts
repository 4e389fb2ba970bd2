import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startChild } from "../launch/children";
import { program } from "../launch/program";

export type Counts = { passed: number; failed: number };

export async function runVitest(project: "unit" | "db"): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), "tenure-vitest-"));
  const file = path.join(folder, "report.json");
  const args = ["run", "--project", project, "--reporter", "default", "--reporter", "json", "--outputFile.json", file];
  const code = await startChild([program("vitest"), ...args], { env: process.env, output: "show" }).exited;
  const report = JSON.parse(await readFile(file, "utf8").catch(() => "{}")) as { numPassedTests?: number; numFailedTests?: number };
  await rm(folder, { recursive: true });
  const failed = report.numFailedTests ?? 0;
  // A file that does not even load fails no test, and a run that breaks off reports none.
  return { passed: report.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) };
}
