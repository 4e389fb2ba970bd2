import { startChild } from "../launch/children";
import { program } from "../launch/program";

/** What is wrong, in words; empty when all is well. */
export type Check = { name: string; run: () => Promise<string> };

export function command(name: string, packageName: string, args: string[], commandName?: string): Check {
  return {
    name,
    run: async () => {
      const child = startChild([program(packageName, commandName), ...args], { env: process.env, output: "keep" });
      const code = await child.exited;
      return code === 0 ? "" : child.output() || `ended with ${code ?? "a signal"}`;
    },
  };
}

/** Runs the checks, two at a time as there may be no more cores, and prints a line for each. Answers the names of those that failed. */
export async function runChecks(checks: Check[]): Promise<string[]> {
  const waiting = [...checks];
  const failed: string[] = [];
  const reports: string[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const trouble = await check.run().catch((error: unknown) => String(error));
      console.log(`${trouble ? "✗" : "✓"} ${check.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      if (!trouble) continue;
      failed.push(check.name);
      reports.push(`\n— ${check.name} —\n${trouble.trim()}`);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const report of reports) console.log(report);
  return failed;
}
