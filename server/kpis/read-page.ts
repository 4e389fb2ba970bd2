import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { KpiInput } from "../metrics/kpis/types";
import type { LtvMethod } from "../metrics/settings";
import type { PageInput } from "./input";
import { kpiInput, readFacts, readGroup, type Facts } from "./read-facts";
import { resolveComparison } from "./resolve-comparison";
import { resolveRange } from "./resolve-range";

/** What a page of numbers is made from: its group over its months, and what that is held against. */
export type PageFacts = { facts: Facts; now: KpiInput; before: KpiInput | null };

/** Null before the first import. `before` is null when nothing was wanted, or the history does not reach back to it. */
export async function readPage(tx: Tx, workspaceId: WorkspaceId, input: PageInput, method?: LtvMethod): Promise<PageFacts | null> {
  const facts = await readFacts(tx, workspaceId, input);
  if (!facts) return null;
  const range = resolveRange(input, facts);
  const against = resolveComparison(range, input, facts);
  const group = await readGroup(tx, workspaceId, facts, input);
  const other = against && input.compare === "group" ? await readGroup(tx, workspaceId, facts, against.group) : group;
  return {
    facts,
    now: kpiInput(facts, range, group, method),
    before: against && kpiInput(facts, against.range, other, method),
  };
}
