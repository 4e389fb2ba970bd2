import { desc, eq, inArray } from "drizzle-orm";
import { globalDb, inWorkspace } from "@/db/client";
import { churnReasonEdits, type ReasonRow, users } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { readReasons, type ToldReason } from "./read-reasons";
import { alike, countsAs, rawOf, sameWords, type Words } from "./words";

/** A reason as the workspace counts it, with all that was told and counts as it. */
export type CountedReason = Words & {
  /** What the workspace decided; null: as each cancellation says. */
  kind: "voluntary" | "involuntary" | "unknown" | null;
  customers: number;
  churns: number;
  told: ToldReason[];
  /** A reason given more often that is written alike, but for capitals and spaces. */
  alike: Words | null;
};

export type ReasonsAnswer = {
  reasons: CountedReason[];
  edits: { id: string; action: string; by: string | null; at: Date; undone: boolean; applied: boolean; from: Words[]; to: Words[] }[];
};

/** How many edits the page lists: enough to take back what one has just done. */
const EDITS = 20;

export async function getReasons({ ctx }: { ctx: WorkspaceContext }): Promise<ReasonsAnswer> {
  const { workspaceId } = ctx;
  const [told, edits] = await inWorkspace(workspaceId, async (tx) => [
    await readReasons(tx, workspaceId),
    await tx.select().from(churnReasonEdits).where(eq(churnReasonEdits.workspaceId, workspaceId)).orderBy(desc(churnReasonEdits.madeAt)).limit(EDITS),
  ] as const);
  const names = await namesOf(edits.map(({ madeBy }) => madeBy));
  const wordsOf = (rows: readonly ReasonRow[]) => distinct(rows.map(countsAs));
  return {
    reasons: counted(told),
    edits: edits.map(({ id, action, madeBy, madeAt, undoneAt, appliedAt, before, after }) => ({
      id,
      action,
      by: names.get(madeBy) ?? null,
      at: madeAt,
      undone: undoneAt !== null,
      applied: appliedAt !== null,
      from: action === "split" ? before.map(rawOf) : wordsOf(before),
      to: wordsOf(after),
    })),
  };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = ids.length === 0 ? [] : await globalDb().select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return new Map(people.map(({ id, name }) => [id, name]));
}

function counted(told: readonly ToldReason[]): CountedReason[] {
  const all: CountedReason[] = [];
  for (const row of told) {
    const words = countsAs(row);
    const known = all.find((one) => sameWords(one, words));
    if (!known) all.push({ category: words.category, reason: words.reason, kind: row.to?.kind ?? null, customers: row.customers, churns: row.churns, told: [row], alike: null });
    else {
      known.customers += row.customers;
      known.churns += row.churns;
      known.kind ??= row.to?.kind ?? null;
      known.told.push(row);
    }
  }
  all.sort((a, b) => b.churns - a.churns || b.customers - a.customers);
  return all.map((one, index) => {
    const twin = all.slice(0, index).find((other) => alike(one, other));
    return { ...one, alike: twin ? { category: twin.category, reason: twin.reason } : null };
  });
}

const distinct = (words: readonly Words[]): Words[] => words.filter((one, index) => words.findIndex((other) => sameWords(one, other)) === index);
