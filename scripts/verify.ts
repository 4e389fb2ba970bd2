import { stopAllChildren } from "./launch/children";
import { whenNpmIsGone } from "./launch/parent";
import { checks } from "./verify/checks";
import { runChecks } from "./verify/check";
import { runVitest } from "./verify/vitest";

/** The fast proof, before every commit: no database, no browser, no build. */
whenNpmIsGone(() => void stopAllChildren(2000).then(() => process.exit(1)));
const failedChecks = await runChecks(checks);
const unit = await runVitest("unit");
const failures = [...failedChecks, ...unit.failures];
console.log(failures.length === 0 ? "\nAll well." : `\nFailed:\n${failures.map((failure) => `✗ ${failure}`).join("\n")}`);
process.exit(failures.length === 0 ? 0 : 1);
