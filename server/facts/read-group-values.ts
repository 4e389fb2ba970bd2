import { and, eq, inArray, sum } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers, tenureCells } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { unnamed } from "./breakdowns";

/** A value of a breakdown and how many customers with it ever paid; '' is "not set". */
export type GroupValue<Breakdown extends string = string> = { breakdown: Breakdown; value: string; customers: number };

/** Every value of these breakdowns that has customers: largest first, what has no name of its own last. */
export async function readGroupValues<Breakdown extends string>(tx: Tx, workspaceId: WorkspaceId, breakdowns: readonly Breakdown[], segmentId = allCustomers): Promise<GroupValue<Breakdown>[]> {
  const rows = await tx
    .select({ breakdown: tenureCells.breakdown, value: tenureCells.value, customers: sum(tenureCells.customers).mapWith(Number) })
    .from(tenureCells)
    .where(and(eq(tenureCells.workspaceId, workspaceId), eq(tenureCells.segmentId, segmentId), inArray(tenureCells.breakdown, [...breakdowns])))
    .groupBy(tenureCells.breakdown, tenureCells.value);
  return breakdowns.flatMap((breakdown) =>
    rows
      .filter((row) => row.breakdown === breakdown)
      .sort((a, b) => unnamed(a.value) - unnamed(b.value) || b.customers - a.customers || (a.value < b.value ? -1 : 1))
      .map(({ value, customers }) => ({ breakdown, value, customers })),
  );
}
