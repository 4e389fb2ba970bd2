import { sql, type SQL } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "../context";
import { readDimensions } from "../facts/breakdowns";
import { readFactState } from "../facts/fact-state";
import { memberCtes, membershipIn } from "../facts/members";
import { readScheduledCells } from "../facts/read-scheduled-cells";
import type { PageInput } from "../kpis/input";
import { cellsOf } from "../kpis/read-facts";
import type { DateOnly } from "../metrics/period";
import { upcoming, type Dated, type Leaving } from "../metrics/upcoming/upcoming";
import { readMade } from "../segments/made-segments";

export interface ScheduledAnswer {
  dataDate: DateOnly;
  leaving: Leaving[];
  all: Dated;
  /** What most of those who said why said; null when nobody did, or as many said something else. */
  most: { category: string; reason: string; customers: number } | null;
  /** Cancellations dated after the data date, which nothing counts until newer data comes. */
  later: number;
}

type Call = { ctx: WorkspaceContext; input: PageInput };

/** Who asked to leave, or has an end, and still pays: churn before it hurts. Null before the first import. */
export async function getScheduled({ ctx: { workspaceId }, input }: Call): Promise<ScheduledAnswer | null> {
  return inWorkspace(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    await readMade(tx, workspaceId, input);
    if (!state) return null;
    const own = cellsOf(input);
    const cells = (await readScheduledCells(tx, workspaceId, own)).get(own.value) ?? [];
    const { leaving, allLeaving } = upcoming(cells, state.dataDate, 0);
    const facts = { workspaceId, segmentId: input.segment ?? allCustomers, dataDate: state.dataDate, dimensions: await readDimensions(tx, workspaceId), from: null };
    const whose = { workspaceId, ctes: memberCtes(facts), ofGroup: membershipIn(facts, input, "l.customer_id") };
    return { dataDate: state.dataDate, leaving, all: allLeaving, most: await mostSaid(tx, whose), later: await datedLater(tx, whose, state.dataDate) };
  });
}

type Whose = { workspaceId: WorkspaceId; ctes: SQL; /** Joins rows `l`. */ ofGroup: SQL };

async function mostSaid(tx: Tx, { ctes, ofGroup, workspaceId }: Whose): Promise<ScheduledAnswer["most"]> {
  const { rows } = await tx.execute<{ category: string; reason: string; customers: number }>(sql`
    with ${ctes}
    select coalesce(l.category, '') as category, coalesce(l.reason, '') as reason, count(*)::int as customers
    from scheduled_churns l ${ofGroup}
    where l.workspace_id = ${workspaceId} and l.reason is not null
    group by 1, 2
    order by 3 desc, 1, 2
    limit 2`);
  const [most, next] = rows;
  return most && most.customers > (next?.customers ?? 0) ? most : null;
}

async function datedLater(tx: Tx, { ctes, ofGroup, workspaceId }: Whose, dataDate: DateOnly): Promise<number> {
  const { rows } = await tx.execute<{ later: number }>(sql`
    with ${ctes}
    select count(*)::int as later
    from cancellations l ${ofGroup}
    where l.workspace_id = ${workspaceId} and l.cancelled_on > ${dataDate}::date and not l.withdrawn`);
  return rows[0]?.later ?? 0;
}
