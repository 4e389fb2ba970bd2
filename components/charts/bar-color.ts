import type { WaterfallStep } from "./prepare-waterfall";

/** The opening is the comparison, losses are losses, the rest is ours. */
export function barColor(kind: WaterfallStep["kind"]): string {
  if (kind === "opening") return "var(--cmp)";
  return kind === "loss" ? "var(--loss)" : "var(--accent)";
}
