import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import { customers } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { notFound } from "@/server/errors";
import { activation } from "./activation";
import { cancellations } from "./cancellations";
import { imported } from "./imports";
import { timelineInput } from "./input";
import { inOrder } from "./merge";
import { movements } from "./movements";
import { notes } from "./notes";
import { payments } from "./payments";
import { referrals } from "./referrals";
import { satisfaction } from "./satisfaction";
import { timelineKinds, type TimelineItem, type TimelineKind, type TimelineOf, type TimelineSource } from "./types";

const sources: Record<TimelineKind, TimelineSource> = { note: notes, import: imported, satisfaction, referral: referrals, cancellation: cancellations, activation, payment: payments, movement: movements };

export interface TimelineAnswer {
  kind: TimelineKind | null;
  page: number;
  pageSize: number;
  items: TimelineItem[];
  /** Of the kind asked for, or of all. */
  total: number;
  counts: Record<TimelineKind, number>;
}

type Call = { ctx: WorkspaceContext; input: z.input<typeof timelineInput> };

/** What happened to a customer, newest first, a page at a time. */
export async function getTimeline({ ctx, input }: Call): Promise<TimelineAnswer> {
  const { customerId, kind = null, page, pageSize } = timelineInput.parse(input);
  return inSnapshot(ctx.workspaceId, async (tx) => {
    await assertKnown(tx, ctx, customerId);
    const of = whose(ctx, customerId);
    const counts = await countKinds(tx, of);
    const kinds: readonly TimelineKind[] = kind ? [kind] : timelineKinds;
    const items = await readTimeline(tx, of, kinds, page * pageSize);
    return { kind, page, pageSize, items: items.slice((page - 1) * pageSize, page * pageSize), total: kinds.reduce((total, each) => total + counts[each], 0), counts };
  });
}

export const whose = (ctx: WorkspaceContext, customerId: string): TimelineOf => ({ workspaceId: ctx.workspaceId, customerId, userId: ctx.userId, timeZone: ctx.workspace.timeZone });

export async function assertKnown(tx: Tx, { workspaceId }: WorkspaceContext, customerId: string): Promise<void> {
  const [known] = await tx.select({ id: customers.id }).from(customers).where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
  if (!known) throw notFound(`customer ${customerId}`);
}

/** The latest of these kinds: no page needs more of one kind than of all. */
export async function readTimeline(tx: Tx, of: TimelineOf, kinds: readonly TimelineKind[], most: number): Promise<TimelineItem[]> {
  const items: TimelineItem[] = [];
  for (const kind of kinds) items.push(...(await sources[kind].read(tx, of, most)));
  return inOrder(items).slice(0, most);
}

async function countKinds(tx: Tx, of: TimelineOf): Promise<Record<TimelineKind, number>> {
  const counted = timelineKinds.map((kind) => sql`(select count(*) ${sources[kind].from(of)})::int as ${sql.identifier(kind)}`);
  const { rows } = await tx.execute<Record<TimelineKind, number>>(sql`select ${sql.join(counted, sql`, `)}`);
  const [counts] = rows;
  if (!counts) throw new Error("a select of one row answers one");
  return counts;
}
