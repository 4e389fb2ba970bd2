import type { Database } from "../db/embedded";
import { startThrowawayServer } from "../db/test/server";
import { stopAllChildren } from "./launch/children";
import { whenNpmIsGone } from "./launch/parent";
import { checks } from "./verify/checks";
import { runChecks } from "./verify/check";
import { runPlaywright } from "./verify/playwright";
import { runVitest, type Outcome } from "./verify/vitest";

/** Everything: checks, unit and database tests, and the browser's story on an application of its own. */
const servers: Promise<Database>[] = [];

async function tidyUp(): Promise<void> {
  await stopAllChildren(15_000);
  for (const server of servers) await server.then((started) => started.stop());
}

const giveUp = () => void tidyUp().finally(() => process.exit(1));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, giveUp);
whenNpmIsGone(giveUp);

const results: Outcome[] = [{ passed: 0, failures: await runChecks(checks) }];
results.push(await runVitest("unit"));
results.push(await runVitest("db"));
const server = startThrowawayServer();
servers.push(server);
results.push(await runPlaywright((await server).url));
await tidyUp();

// What failed is named once more at the end: it may stand far above, and a log may be cut.
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failures = results.flatMap((result) => result.failures);
console.log(`\n${passed} passed, ${failures.length} failed`);
for (const failure of failures) console.log(`✗ ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
