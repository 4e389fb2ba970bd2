import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startChild } from "../launch/children";
import { program } from "../launch/program";

/** What a suite came to: the tests that passed, and each that failed, by its file and name. */
export type Outcome = { passed: number; failures: string[] };

type Report = { numPassedTests?: number; testResults?: { name: string; assertionResults: { status: string; fullName: string }[] }[] };

export async function runVitest(project: "unit" | "db"): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), "tenure-vitest-"));
  const file = path.join(folder, "report.json");
  const args = ["run", "--project", project, "--reporter", "default", "--reporter", "json", "--outputFile.json", file];
  const code = await startChild([program("vitest"), ...args], { env: process.env, output: "show" }).exited;
  const report = JSON.parse(await readFile(file, "utf8").catch(() => "{}")) as Report;
  await rm(folder, { recursive: true });
  const failures = (report.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.filter((test) => test.status === "failed").map((test) => `${path.relative("", name)}: ${test.fullName}`),
  );
  return { passed: report.numPassedTests ?? 0, failures: orTheRun(failures, `the ${project} tests`, code) };
}

/** A file that does not even load fails no test, and a run that breaks off reports none: then the run itself is what failed. */
export function orTheRun(failures: string[], run: string, code: number | null): string[] {
  return code === 0 || failures.length > 0 ? failures : [`${run} ended with ${code ?? "a signal"}`];
}
