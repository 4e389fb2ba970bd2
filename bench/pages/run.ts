import { byHand } from "../by-hand";
import { readDuckPages, type DuckPages } from "../duckdb/pages";
import { runDuckDb } from "../duckdb/run";
import { readOptions } from "../options";
import { inOwnProcess } from "../own-process";
import type { ProductTimes } from "../product";
import { machine } from "../report";
import { timed } from "../timed";
import { assertSame, ledgerQuery, totalsQuery } from "../totals";
import { withCompany } from "../with-company";
import type { PageTimes } from "./product";
import { pagesTable } from "./table";

export type PagesResult = { size: string; customers: number; product: PageTimes; duckdb: DuckPages; byHand: number };

const say = (sentence: string) => console.error(sentence);

/** What pages read, after a refresh of everybody whose cells are DuckDB's to the cent. */
const measure = (size: string, customers: number): Promise<PagesResult> =>
  withCompany({ size, customers, say }, async ({ url, duck, owner, workspaceId, reopenDuck }) => {
    await runDuckDb(duck);
    say(`${size}: refreshing.`);
    await inOwnProcess<ProductTimes>(["bench/product.ts", workspaceId, "full"], url);
    const mine = `workspace_id = '${workspaceId}'`;
    for (const [what, query] of [["ledgers", ledgerQuery], ["cells", totalsQuery]] as const) {
      assertSame(what, (await owner.query<Record<string, unknown>>(query(mine))).rows, (await duck.runAndReadAll(query())).getRowObjectsJson());
    }
    await owner.query("vacuum analyze");
    say(`${size}: reading pages.`);
    const product = await inOwnProcess<PageTimes>(["bench/pages/product.ts", workspaceId], url);
    say(`${size}: DuckDB and by hand.`);
    const duckdb = await readDuckPages(reopenDuck);
    return { size, customers, product, duckdb, byHand: (await timed(() => owner.query(byHand(workspaceId)))).seconds };
  });

const { sizes } = readOptions(process.argv.slice(3), ["10k", "1m"]);
const results: PagesResult[] = [];
for (const [size, customers] of sizes) results.push(await measure(size, customers));
console.log(JSON.stringify({ machine: machine(), results }));
console.log(`\n${machine()}\n\n${pagesTable(results)}`);
