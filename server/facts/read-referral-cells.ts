import type { Tx } from "@/db/client";
import { referralCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ReferralCell } from "../metrics/cells";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = {
  month: yearMonth(c.month),
  invited: c.invited,
  signedUp: c.signedUp,
  paying: c.paying,
  rewarded: c.rewarded,
  rewards: c.rewards,
} satisfies Record<keyof ReferralCell, unknown>;

/** The referral funnel by month, up to the data date; rewards in minor units. By value of the breakdown, which is the referrer's. */
export async function readReferralCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, ReferralCell[]>> {
  return byValue(await tx.select({ value: c.value, cell }).from(c).where(inGroups(c, workspaceId, of)));
}
