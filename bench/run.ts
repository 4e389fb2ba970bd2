import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Client } from "pg";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { byHand } from "./by-hand";
import { inventCompany } from "./company";
import { runDuckDb } from "./duckdb/run";
import { loadPostgres } from "./load-postgres";
import { readOptions, type Part } from "./options";
import type { ProductTimes } from "./product";
import { linesOf, machine, tableOf, type SizeResult } from "./report";
import { timed } from "./timed";
import { assertSame, ledgerQuery, totalsQuery } from "./totals";

const options = readOptions(process.argv.slice(2));
const say = (sentence: string) => console.error(sentence);

/** One size on both sides: DuckDB first, then the product on a Postgres of its own, and nothing at the same time. */
async function measure(size: string, customers: number, wanted: Part[]): Promise<SizeResult> {
  const folder = await mkdtemp(path.join(tmpdir(), "tenure-bench-"));
  await chmod(folder, 0o755);
  const dataDir = path.join(folder, "data");
  const database = await startEmbedded({ dataDir, log: say });
  const duckdb = await DuckDBInstance.create(path.join(folder, "company.duckdb"), { threads: "2" });
  const duck = await duckdb.connect();
  const owner = new Client(database.url);
  try {
    await migrate(database.url);
    await owner.connect();
    say(`${size}: inventing and loading ${customers} customers.`);
    await inventCompany(duck, customers);
    const workspaceId = await loadPostgres(duck, owner);
    say(`${size}: DuckDB.`);
    const theirs = await runDuckDb(duck);
    const rowsOf = async (query: string) => (await duck.runAndReadAll(query)).getRowObjectsJson();
    const ours = async (query: string) => (await owner.query<Record<string, unknown>>(query)).rows;
    const mine = `workspace_id = '${workspaceId}'`;
    const product: ProductTimes = { memory: 0 };
    let hand: number | undefined;
    say(`${size}: the product.`);
    const run = async (part: Part) => {
      const { memory, ...times } = await runProduct(database.url, workspaceId, [part]);
      Object.assign(product, times, { memory: Math.max(memory, product.memory) });
    };
    await run("full");
    assertSame("ledgers", await ours(ledgerQuery(mine)), await rowsOf(ledgerQuery()));
    assertSame("cells", await ours(totalsQuery(mine)), await rowsOf(totalsQuery()));
    await owner.query("vacuum analyze");
    if (wanted.includes("read")) {
      await run("read");
      hand = (await timed(() => owner.query(byHand(workspaceId)))).seconds;
    }
    if (wanted.includes("incremental")) await run("incremental");
    const [counted] = await ours(`select count(*)::int as movements from mrr_movements where ${mine}`);
    return { size, customers, movements: Number(counted?.movements), duckdb: theirs, byHand: hand, product };
  } finally {
    await owner.end();
    duck.closeSync();
    const cluster = await realpath(path.join(dataDir, "postgres"));
    await database.stop();
    for (const dir of [cluster, folder]) await rm(dir, { recursive: true, force: true });
  }
}

/** In a process of its own: what it holds in memory is what a server would. */
async function runProduct(url: string, workspaceId: string, wanted: Part[]): Promise<ProductTimes> {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/product.ts", workspaceId, ...wanted], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The product's side ended with ${code}.`);
  return JSON.parse(output) as ProductTimes;
}

const results: SizeResult[] = [];
for (const [size, customers] of options.sizes) results.push(await measure(size, customers, options.parts));
const [smallest] = results;
console.log(JSON.stringify({ machine: machine(), results, lines: smallest && results.map((result) => ({ size: result.size, lines: linesOf(result, smallest) })) }));
console.log(`\n${machine()}\n\n${tableOf(results)}`);
