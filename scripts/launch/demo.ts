import { access, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoAccount } from "../../db/seed/demo-account";
import { startChild } from "./children";
import { step } from "./steps";

/** The mark is written last: a load that was killed half-way is taken up again by the next start. */
export async function loadDemoOnce(dataDir: string, env: NodeJS.ProcessEnv): Promise<typeof demoAccount> {
  const mark = path.join(dataDir, "demo-loaded");
  const loaded = await access(mark).then(() => true, () => false);
  if (!loaded) {
    await step("Loading the demo workspace (5,000 customers over 36 months; once)", async () => {
      const child = startChild(["--import", "tsx", "scripts/seed.ts"], { env, output: "keep" });
      if ((await child.exited) !== 0) throw new Error(`The demo workspace could not be loaded:\n${child.output()}`);
    });
    await writeFile(mark, "");
  }
  return demoAccount;
}
