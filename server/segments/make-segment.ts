import type { Rule } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import { keepChangedMembers, type MemberChange } from "../facts/changed-members";
import type { MarginSchedule } from "../facts/margin-schedule";
import type { WorkspaceFactSource } from "../facts/read-fact-source";
import { addChanges, sumAnew, sumBeside } from "../facts/sum-facts";
import { setBased } from "../ledger/set-based";
import { checkRule } from "./check-rule";
import type { RuleContext } from "./context";
import { keepSize } from "./keep-size";
import { refreshMembers } from "./refresh-members";

/** A segment as it is made: `madeAt` is null where it has no cells yet, `madeHash` is of the rule they are of. */
export type Making = { id: string; rule: Rule; ruleHash: string; madeHash: string | null; madeAt: Date | null };

/** The facts of the workspace, that its segments are made by. */
export type Refreshed = {
  source: WorkspaceFactSource;
  schedule: MarginSchedule;
  /** Months have margins of plans. */
  hasMargins: boolean;
  /** Since the cells of segments were right the workspace's facts moved on from a date, by its changed customers; were all summed anew; or are as they were. */
  change: { from: string } | "all" | "none";
};

/**
 * Members and cells of one segment, in the caller's transaction. Of a segment with cells those who changed, came or went are
 * taken away and added, as long as they are few; one without is summed over its members, or over everybody who is in it.
 * Throws the refusal of a rule that does not fit the workspace (any more).
 */
export async function makeSegment(tx: Tx, ctx: RuleContext, segment: Making, { source, schedule, hasMargins, change }: Refreshed, atFacts?: () => Promise<void>): Promise<void> {
  checkRule(ctx, segment.rule, segment.id);
  await setBased(tx, async () => {
    await refreshMembers(tx, ctx, segment);
    await atFacts?.();
    const moved = memberChange(segment, change);
    const cells = { ...source, segmentId: segment.id, from: typeof change === "object" ? change.from : source.dataDate };
    const { few, changed } = await keepChangedMembers(tx, cells, moved);
    if (change === "none" && moved === "moved" && changed === 0) return;
    const added = few && moved !== "everybody" && (await addChanges(tx, cells, schedule));
    if (!added) await sumAnew(tx, few && moved === "everybody" ? { ...cells, from: source.dataDate } : { ...cells, from: null }, schedule);
    await sumBeside(tx, cells, { hasMargins });
  });
  await keepSize(tx, ctx, segment);
}

function memberChange({ madeAt }: Making, change: Refreshed["change"]): MemberChange {
  if (madeAt === null || change === "all") return "everybody";
  return change === "none" ? "moved" : "imported";
}
