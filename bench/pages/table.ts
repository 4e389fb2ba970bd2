import type { PagesResult } from "./run";

/** Of DuckDB's time, at the largest size; of the smallest size's time; seconds. */
const BARS = { duckdb: 1 / 20, growth: 2, seconds: 0.15 };
const MIB = 2 ** 20;

type Measured = { of: PagesResult; what: string; cold: number; warm: number };

/** A line for each page and list of each size, with the bars it is held to and whether it meets them. */
export function pagesTable(results: PagesResult[]): string {
  const [smallest] = results;
  if (!smallest) return "";
  const rows = results.flatMap((of) => Object.entries({ ...of.product.pages, ...of.product.lists }).map(([what, times]) => rowOf({ of, what, ...times }, smallest)));
  const head = ["customers", "what", "cold, ms", "warm, ms", `× ${smallest.size}, cold`, `× ${smallest.size}, warm ≤ 2`, "warm ≤ 150 ms", "DuckDB cold", "DuckDB warm", "warm ÷ DuckDB ≤ 1/20"];
  const memory = results.map(({ size, product, byHand }) => {
    const [early, late] = product.heap.map((bytes) => (bytes / MIB).toFixed(0));
    return `${size}: live heap ${early} MiB after some rounds, ${late} MiB after many; the process at most ${(product.rss / MIB).toFixed(0)} MiB. SQL by hand ${byHand.toFixed(2)} s.`;
  });
  return [[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"), "", ...memory].join("\n");
}

function rowOf({ of, what, cold, warm }: Measured, smallest: PagesResult): string[] {
  const before = { ...smallest.product.pages, ...smallest.product.lists }[what];
  const theirs = of.duckdb[what];
  const growth = before && of !== smallest ? warm / before.warm : null;
  return [
    of.size,
    what,
    ms(cold),
    ms(warm),
    before && of !== smallest ? (cold / before.cold).toFixed(2) : "",
    growth === null ? "" : `${growth.toFixed(2)} ${met(growth <= BARS.growth)}`,
    met(warm <= BARS.seconds),
    theirs ? ms(theirs.cold) : "",
    theirs ? ms(theirs.warm) : "",
    theirs ? `1/${(theirs.warm / warm).toFixed(0)} ${of === smallest ? "" : met(warm / theirs.warm <= BARS.duckdb)}` : "",
  ];
}

const ms = (seconds: number) => (seconds * 1000).toFixed(0);
const met = (reached: boolean) => (reached ? "met" : "not met");
