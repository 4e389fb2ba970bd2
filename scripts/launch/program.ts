import { readFileSync } from "node:fs";
import path from "node:path";

/** The script behind a package's command, to be run with Node itself: no shell, no npx, the same on every system. */
export function program(packageName: string, command = packageName): string {
  const folder = path.resolve("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : bin[command];
  if (!file) throw new Error(`The package ${packageName} has no command ${command}.`);
  return path.join(folder, file);
}
