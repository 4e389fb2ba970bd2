import type { Breakdown } from "@/server/kpis/input";

export const tabs = ["plan", "interval", "channel", "country"] as const satisfies readonly Breakdown[];
export type LtvBreakdown = (typeof tabs)[number];

/** By what the table of groups is split in the address; the plan unless it says otherwise. */
export const readTab = (text: string | string[] | undefined): LtvBreakdown => tabs.find((tab) => tab === text) ?? "plan";
