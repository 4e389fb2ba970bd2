import type { ReactNode } from "react";
import { classes } from "./classes";

export type PillTone = "good" | "warn" | "loss" | "plain";

const tones: Record<PillTone, string> = {
  good: "bg-accent-soft text-accent",
  warn: "bg-warn-soft text-warn",
  loss: "bg-loss-soft text-loss",
  plain: "bg-line2 text-ink2",
};

/** One or two words of state; the word carries the meaning, the colour repeats it. */
export function Pill({ tone = "plain", children }: { tone?: PillTone; children: ReactNode }) {
  return <span className={classes("rounded-full px-[7px] py-0.5 text-chart font-medium whitespace-nowrap", tones[tone])}>{children}</span>;
}
