import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { Likeness } from "../metrics/referral/likeness";
import { readLikeness } from "./read-likeness";

/** What active customers who refer have more often than the others, and the rule that follows. */
export const getLikeness = ({ ctx }: { ctx: WorkspaceContext }): Promise<Likeness> => inSnapshot(ctx.workspaceId, (tx) => readLikeness(tx, ctx.workspaceId));
