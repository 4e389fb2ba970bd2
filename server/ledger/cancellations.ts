import { sql, type SQL } from "drizzle-orm";
import type { WorkspaceId } from "@/db/workspace-id";

/** Of a cancellation `c`: whether it stands on a day. One that was withdrawn by then is kept, and counts for nothing. */
export const holdsOn = (day: SQL): SQL => sql`not (c.withdrawn and coalesce(c.withdrawn_on, c.cancelled_on) <= ${day})`;

/** Joins to cancellations `c` what the workspace counts their reasons as (METRICS §8). */
export const mappedTo = (workspaceId: WorkspaceId): SQL => sql`
  left join churn_reason_map t on t.workspace_id = ${workspaceId} and t.raw_category = coalesce(c.category, '') and t.raw_reason = coalesce(c.reason, '')`;

/**
 * Told in the row of a customer or subscription, and by no cancellation of its own: billing systems write a word there that
 * says less than what the customer was asked, and often no day.
 */
export const isAside = sql`(c.source_id is null and c.recorded_by is null)`;

/** The order in which the first of several that stand counts: the latest day that says something, of one day what was told last. */
export const lastTold = sql`${isAside}, c.cancelled_on desc, c.reason is null, c.category is null, c.created_at desc, c.category, c.reason, c.kind, c.comment is null, c.id`;

/** What they count as then; reasons that nobody mapped stand as themselves. */
export const countedAs = {
  kind: sql`coalesce(t.kind, c.kind)`,
  category: sql`case when t.raw_reason is null then nullif(c.category, '') else nullif(t.category, '') end`,
  reason: sql`case when t.raw_reason is null then nullif(c.reason, '') else nullif(t.reason, '') end`,
};
