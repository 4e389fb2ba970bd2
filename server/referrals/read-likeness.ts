import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { advocateTraits } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { ALL_ACTIVE } from "../facts/insert-advocates";
import { likeness, type Likeness } from "../metrics/referral/likeness";

/** What active customers who refer have more often than the others. */
export async function readLikeness(tx: Tx, workspaceId: WorkspaceId): Promise<Likeness> {
  const cells = await tx
    .select({ trait: advocateTraits.trait, value: advocateTraits.value, customers: advocateTraits.customers, advocates: advocateTraits.advocates })
    .from(advocateTraits)
    .where(eq(advocateTraits.workspaceId, workspaceId));
  return likeness(cells.filter(({ trait }) => trait !== ALL_ACTIVE), cells.find(({ trait }) => trait === ALL_ACTIVE) ?? { customers: 0, advocates: 0 });
}
