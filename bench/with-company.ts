import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { Client } from "pg";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import type { WorkspaceId } from "@/db/workspace-id";
import { inventCompany } from "./company";
import { loadPostgres } from "./load-postgres";

type Both = {
  /** Of the Postgres, as its owner. */
  url: string;
  owner: Client;
  workspaceId: WorkspaceId;
  duck: DuckDBConnection;
  /** Another connection to the same file by a DuckDB that has not read it yet; `duck` is closed. */
  reopenDuck: () => Promise<DuckDBConnection>;
};

type Company = { size: string; customers: number; say: (sentence: string) => void };

/** A company of this size in a DuckDB file and in a Postgres of its own, as long as `run` needs it. */
export async function withCompany<T>({ size, customers, say }: Company, run: (both: Both) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "tenure-bench-"));
  await chmod(folder, 0o755);
  const dataDir = path.join(folder, "data");
  const database = await startEmbedded({ dataDir, log: say });
  let closeDuck = () => undefined as void;
  const openDuck = async () => {
    closeDuck();
    const instance = await DuckDBInstance.create(path.join(folder, "company.duckdb"), { threads: "2" });
    const connection = await instance.connect();
    closeDuck = () => {
      connection.closeSync();
      instance.closeSync();
    };
    return connection;
  };
  const owner = new Client(database.url);
  try {
    const duck = await openDuck();
    await migrate(database.url);
    await owner.connect();
    say(`${size}: inventing and loading ${customers} customers.`);
    await inventCompany(duck, customers);
    const workspaceId = await loadPostgres(duck, owner);
    return await run({ url: database.url, owner, workspaceId, duck, reopenDuck: openDuck });
  } finally {
    await owner.end();
    closeDuck();
    const cluster = await realpath(path.join(dataDir, "postgres"));
    await database.stop();
    for (const dir of [cluster, folder]) await rm(dir, { recursive: true, force: true });
  }
}
