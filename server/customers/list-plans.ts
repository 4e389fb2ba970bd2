import { and, asc, eq, ne } from "drizzle-orm";
import { inSnapshot } from "@/db/client";
import { allCustomers, planCells as c } from "@/db/schema";
import type { WorkspaceContext } from "../context";

/** Every plan that somebody ever paid for at a month's end, by name: what customers may be on today. */
export async function listPlans({ ctx: { workspaceId } }: { ctx: WorkspaceContext }): Promise<string[]> {
  return inSnapshot(workspaceId, async (tx) => {
    const rows = await tx
      .selectDistinct({ plan: c.plan })
      .from(c)
      .where(and(eq(c.workspaceId, workspaceId), eq(c.segmentId, allCustomers), eq(c.breakdown, "none"), ne(c.plan, "")))
      .orderBy(asc(c.plan));
    return rows.map(({ plan }) => plan);
  });
}
