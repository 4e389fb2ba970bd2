import path from "node:path";
import { closePool } from "@/db/client";
import { ensureDatabase } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { demoAccount } from "@/db/seed/demo-account";
import { loadDemo } from "@/db/seed/load-demo";

/** `npm run seed`: the demo workspace, in the embedded database or in the one DATABASE_URL names. */
const database = await ensureDatabase({ dataDir: path.resolve("data"), log: console.error });
try {
  process.env.DATABASE_URL = database.url;
  await migrate(database.url);
  const loaded = await loadDemo();
  console.log(loaded ? "The demo workspace is loaded." : "The demo workspace is there already; nothing was changed.");
  console.log(`Sign in with ${demoAccount.email} and the password ${demoAccount.password}`);
} finally {
  await closePool();
  await database.stop();
}
