import { existsSync } from "node:fs";
import { command, type Check } from "./check";
import { dependencyFloors } from "./floors";
import { sameMessages } from "./messages";

const sources = ["app", "common", "components", "server", "db", "scripts", "e2e", "bench"].filter((folder) => existsSync(folder));

/** The slowest first, so that the two lanes end together. None needs a database, a browser or a build. */
export const checks: Check[] = [
  command("lint", "eslint", [".", "--max-warnings", "0", "--cache", "--cache-location", "node_modules/.cache/eslint/"]),
  command("types", "typescript", ["--noEmit", "--project", "."], "tsc"),
  command("the direction of imports", "dependency-cruiser", [...sources, "--config", ".dependency-cruiser.cjs"], "depcruise"),
  command("nothing unused", "knip", ["--no-progress"]),
  { name: "the same texts in every language", run: sameMessages },
  { name: "no dependency below its safe version", run: dependencyFloors },
];
