import type { ImportCounts } from "@/server/imports/views";
import { prepareShares } from "./prepare-shares";

export type ChangeKind = "added" | "corrected" | "changed" | "unchanged" | "repeated" | "rejected";
export type ChangeRow = { kind: ChangeKind; rows: number; /** Tenths of a percent of the file. */ share: number };

/** The order of the bar: what grows the base, what touches it, what leaves it as it is, what stays outside. */
const kinds: readonly ChangeKind[] = ["added", "corrected", "changed", "unchanged", "repeated", "rejected"];

/** These four are always said, also when nobody is new: a missing line would leave the reader wondering. */
const alwaysSaid: ReadonlySet<ChangeKind> = new Set(["added", "unchanged", "rejected"]);

/** Every row of the file once: the rows add up to `counts.rows` and the shares to 100 %. */
export function prepareChanges(counts: ImportCounts): ChangeRow[] {
  const shown = kinds.filter((kind) => counts[kind] > 0 || alwaysSaid.has(kind));
  const shares = prepareShares(shown.map((kind) => counts[kind]));
  return shown.map((kind, index) => ({ kind, rows: counts[kind], share: shares[index] ?? 0 }));
}
