import type { ReactNode } from "react";
import { classes } from "./classes";

export type NoteTone = "warn" | "loss" | "good" | "plain";

const tones: Record<NoteTone, string> = {
  warn: "bg-warn-soft text-warn",
  loss: "bg-loss-soft text-loss",
  good: "bg-accent-soft text-accent",
  plain: "bg-line2 text-ink2",
};

type Props = {
  tone?: NoteTone;
  /** Said to screen readers when it appears: a result or a refusal. */
  live?: boolean;
  className?: string;
  children: ReactNode;
};

export function Note({ tone = "warn", live = false, className, children }: Props) {
  const role = live ? (tone === "loss" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={classes("rounded-[9px] px-3 py-[9px] text-sub", tones[tone], className)}>
      {children}
    </div>
  );
}
