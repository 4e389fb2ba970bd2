import { cpus, totalmem } from "node:os";
import type { DuckTimes } from "./duckdb/run";
import type { ProductTimes } from "./product";

export type SizeResult = { size: string; customers: number; movements: number; duckdb: DuckTimes; byHand?: number; product: ProductTimes };

const GIB = 2 ** 30;
export const machine = () => `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / GIB)} GiB, Node ${process.version}`;

type Line = { what: string; seconds: number; of: string; ratio: number; bar: string };

/** What of a full refresh DuckDB derives too: the ledger from the subscriptions, and cells by month. Ours are by eleven breakdowns. */
const sameWork = ["paid_spans", "mrr_movements", "customer_summaries", "breakdown_values", "month_steps", "month_cells"];

/** Each bar with what was reached, for one size. */
export function linesOf({ duckdb, product, byHand }: SizeResult, smallest: SizeResult): Line[] {
  const lines: Line[] = [];
  const add = (what: string, seconds: number, of: string, other: number | undefined, bar = "") => {
    if (other !== undefined) lines.push({ what, seconds, of, ratio: seconds / other, bar });
  };
  const { full, read, incremental, memory } = product;
  const whole = full?.seconds;
  if (full) {
    const theirs = duckdb.ledger + duckdb.cells;
    add("full refresh: ledger and month cells, as DuckDB writes them", sameWork.reduce((sum, table) => sum + (full.profile[table] ?? 0), 0), "DuckDB", theirs, "≤ 6");
    add("full refresh: everything", full.seconds, "DuckDB", theirs);
  }
  if (incremental) {
    add("refresh after 1,000 customers changed", incremental.changed, "full refresh", whole, "≤ 0.02");
    add("refresh a day later", incremental.nextDay, "full refresh", whole);
  }
  if (read) {
    const before = smallest.product.read;
    const page = Math.max(read.overview, read.ltv);
    add("overview page", read.overview, "DuckDB from the rows", duckdb.read, "≤ 0.05");
    add("LTV page", read.ltv, "DuckDB from the rows", duckdb.read, "≤ 0.05");
    add("a series", read.series, "DuckDB from the rows", duckdb.read, "≤ 0.05");
    add("the slower page", page, "SQL by hand", byHand);
    add("the slower page", page, `the same at ${smallest.size}`, before && Math.max(before.overview, before.ltv), "≤ 1.5");
  }
  lines.push({ what: "memory, MiB", seconds: memory / 2 ** 20, of: `the same at ${smallest.size}`, ratio: memory / smallest.product.memory, bar: "flat" });
  return lines;
}

export function tableOf(results: SizeResult[]): string {
  const [smallest] = results;
  if (!smallest) return "";
  const rows = results.flatMap((result) => linesOf(result, smallest).map((line) => [result.size, line.what, line.seconds.toFixed(3), line.of, line.ratio.toFixed(3), line.bar]));
  const head = ["customers", "what", "seconds", "beside", "ratio", "bar"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
