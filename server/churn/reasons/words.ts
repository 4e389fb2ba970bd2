import type { ReasonRow } from "@/db/schema";

export type Words = { category: string; reason: string };

/** "No reason given" is no reason: it has no name and moves nowhere. */
export const workspaceMeaning = ({ category, reason }: Words): boolean => category !== "" || reason !== "";

export const sameWords = (a: Words, b: Words): boolean => a.category === b.category && a.reason === b.reason;

export const rawOf = ({ rawCategory, rawReason }: Pick<ReasonRow, "rawCategory" | "rawReason">): Words => ({ category: rawCategory, reason: rawReason });

/** What a reason as told counts as: what it is mapped to, else itself. */
export const countsAs = (row: ReasonRow): Words => row.to ?? rawOf(row);
