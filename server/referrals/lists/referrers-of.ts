import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { OTHER, readDimensions } from "@/server/facts/breakdowns";
import { everybodyCte } from "@/server/facts/everybody";
import { inGroup, memberCtes } from "@/server/facts/members";
import type { DateOnly } from "@/server/metrics/period";

/** Whose referrals: those of referrers in the segment, and with this value of the breakdown. */
export interface ReferrersAsked {
  workspaceId: WorkspaceId;
  dataDate: DateOnly;
  segment?: string | undefined;
  breakdown?: string | undefined;
  value?: string | undefined;
}

export interface Referrers {
  /** To stand first in a list of common table expressions, comma included; nothing for everybody. */
  ctes: SQL;
  isTheirs: (customerId: SQL) => SQL;
}

/** Who refers, in a group: the funnel's cells are those of the referrer (facts/insert-referral-cells.ts), and so are its lists. */
export async function referrersOf(tx: Tx, { workspaceId, dataDate, segment, breakdown, value }: ReferrersAsked): Promise<Referrers> {
  const grouped = breakdown !== undefined && value !== undefined;
  if (segment === undefined && !grouped) return { ctes: sql``, isTheirs: () => sql`true` };
  const segmentId = segment ?? allCustomers;
  const isMember = (customerId: SQL) => sql`exists (select from segment_members b where b.workspace_id = ${workspaceId} and b.segment_id = ${segmentId} and b.customer_id = ${customerId})`;
  if (!grouped) return { ctes: sql``, isTheirs: isMember };
  const facts = { workspaceId, segmentId, dataDate, dimensions: await readDimensions(tx, workspaceId), from: null };
  const shown = sql`select c.value from referral_cells c where c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId} and c.breakdown = ${breakdown}`;
  const own = facts.dimensions.find((dimension) => dimension.breakdown === breakdown);
  // The rest is whoever has no cells of its own: the funnel has room for other values than the customers' own.
  const inOne = value === OTHER && own ? sql`${sql.raw(`r.${own.column}`)} <> '' and ${sql.raw(`r.${own.column}`)} not in (${shown})` : inGroup(facts, breakdown, value);
  return {
    ctes: sql`${memberCtes(facts)}, ${everybodyCte(facts)},`,
    isTheirs: (customerId) => sql`${customerId} in (select r.customer_id from everybody r where ${inOne})`,
  };
}
