import type { ReasonRow } from "@/db/schema";

export type Words = { category: string; reason: string };

/** "No reason given" is no reason: it has no name and moves nowhere. */
export const workspaceMeaning = ({ category, reason }: Words): boolean => category !== "" || reason !== "";

export const sameWords = (a: Words, b: Words): boolean => a.category === b.category && a.reason === b.reason;

const plainly = ({ category, reason }: Words): Words => ({ category: plain(category), reason: plain(reason) });
const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Written alike, but for capitals and spaces: two reasons until somebody merges them, and hardly ever meant as two. */
export const alike = (a: Words, b: Words): boolean => sameWords(plainly(a), plainly(b));

export const rawOf = ({ rawCategory, rawReason }: Pick<ReasonRow, "rawCategory" | "rawReason">): Words => ({ category: rawCategory, reason: rawReason });

/** What a reason as told counts as: what it is mapped to, else itself. */
export const countsAs = (row: ReasonRow): Words => row.to ?? rawOf(row);
