import type { DuckDBConnection } from "@duckdb/node-api";
import { medianOf, timed } from "../timed";
import { duckCells, duckLedger, duckSummaries } from "./derive";

export type DuckTimes = { ledger: number; cells: number; read: number };

/** The same work in DuckDB, written to its file; then the numbers of a page from the raw rows. Seconds. */
export async function runDuckDb(duck: DuckDBConnection): Promise<DuckTimes> {
  for (const table of ["month_cells", "customer_summaries", "mrr_movements"]) await duck.run(`drop table if exists ${table}`);
  const ledger = await timed(async () => {
    await duck.run(duckLedger);
    await duck.run(duckSummaries);
  });
  const cells = await timed(async () => {
    await duck.run(`create table month_cells as ${duckCells(["plan", "channel"])}`);
    await duck.run("checkpoint");
  });
  const read = await medianOf(3, () => duck.runAndReadAll(duckCells(["plan"])));
  return { ledger: ledger.seconds, cells: cells.seconds, read };
}
