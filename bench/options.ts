import { parseArgs } from "node:util";

export const parts = ["full", "read", "incremental"] as const;
export type Part = (typeof parts)[number];

const sizes: Record<string, number> = { "10k": 10_000, "100k": 100_000, "1m": 1_000_000 };

/** `--size 1m --part read`, each as often as wanted; all of them without. */
export function readOptions(args: string[], usual = Object.keys(sizes)): { sizes: [name: string, customers: number][]; parts: Part[] } {
  const { values } = parseArgs({ args, options: { size: { type: "string", multiple: true }, part: { type: "string", multiple: true } } });
  const named = (values.size ?? usual).map((name): [string, number] => [name, sizes[name] ?? Number.NaN]);
  const wanted = parts.filter((part) => values.part === undefined || values.part.includes(part));
  if (named.some(([, customers]) => Number.isNaN(customers)) || wanted.length === 0) {
    throw new Error(`--size is one of ${Object.keys(sizes).join(", ")}; --part one of ${parts.join(", ")}.`);
  }
  return { sizes: named, parts: wanted };
}
