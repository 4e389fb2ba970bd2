import { byHand } from "./by-hand";
import { runDuckDb } from "./duckdb/run";
import { readOptions, type Part } from "./options";
import { inOwnProcess } from "./own-process";
import type { ProductTimes } from "./product";
import { linesOf, machine, tableOf, type SizeResult } from "./report";
import { timed } from "./timed";
import { assertSame, ledgerQuery, totalsQuery } from "./totals";
import { withCompany } from "./with-company";

const options = readOptions(process.argv.slice(2));
const say = (sentence: string) => console.error(sentence);

/** One size on both sides: DuckDB first, then the product on a Postgres of its own, and nothing at the same time. */
const measure = (size: string, customers: number, wanted: Part[]): Promise<SizeResult> =>
  withCompany({ size, customers, say }, async ({ url, duck, owner, workspaceId }) => {
    say(`${size}: DuckDB.`);
    const theirs = await runDuckDb(duck);
    const rowsOf = async (query: string) => (await duck.runAndReadAll(query)).getRowObjectsJson();
    const ours = async (query: string) => (await owner.query<Record<string, unknown>>(query)).rows;
    const mine = `workspace_id = '${workspaceId}'`;
    const product: ProductTimes = { memory: 0 };
    let hand: number | undefined;
    say(`${size}: the product.`);
    const run = async (part: Part) => {
      const { memory, ...times } = await inOwnProcess<ProductTimes>(["bench/product.ts", workspaceId, part], url);
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
  });

const results: SizeResult[] = [];
for (const [size, customers] of options.sizes) results.push(await measure(size, customers, options.parts));
const [smallest] = results;
console.log(JSON.stringify({ machine: machine(), results, lines: smallest && results.map((result) => ({ size: result.size, lines: linesOf(result, smallest) })) }));
console.log(`\n${machine()}\n\n${tableOf(results)}`);
