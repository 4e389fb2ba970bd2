import pg from "pg";
import { databaseUrl } from "@/db/client";

const PATIENCE_MS = 2500;

/** Kept on globalThis, as the pool is: the proxy and the pages are bundled apart. */
const kept = globalThis as { tenureReadiness?: Readiness };

/** Whether the database answers. Asked for every page and by whatever watches the server, so it answers in time also when the database hangs. */
export function isReady(): Promise<boolean> {
  kept.tenureReadiness ??= readinessOf(databaseUrl(), PATIENCE_MS);
  return kept.tenureReadiness.ask();
}

type Readiness = { ask: () => Promise<boolean> };

/** A connection of its own: while all others are busy a page is late, not refused. Who asks at the same time shares the answer. */
export function readinessOf(connectionString: string, patienceMs: number): Readiness {
  const own = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs, allowExitOnIdle: true });
  own.on("error", () => undefined);
  own.on("connect", (client) => client.on("error", () => undefined));
  let asking: Promise<boolean> | undefined;

  const ask = async (): Promise<boolean> => {
    const late = new Promise<false>((answer) => setTimeout(() => answer(false), patienceMs).unref());
    const asked = own.query("select 1").then(
      () => true,
      () => false,
    );
    return Promise.race([asked, late]);
  };
  return { ask: () => (asking ??= ask().finally(() => (asking = undefined))) };
}
