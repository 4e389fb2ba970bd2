import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readScheduledCells } from "../facts/read-scheduled-cells";
import type { groupInput } from "../kpis/input";
import { cellsOf, kpiInput, readFacts, readGroup } from "../kpis/read-facts";
import { kpis } from "../metrics/kpis/kpis";
import { monthOf, type DateOnly } from "../metrics/period";
import { upcoming, type Upcoming } from "../metrics/upcoming/upcoming";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof groupInput> };

export type UpcomingAnswer = Upcoming & { dataDate: DateOnly };

/** Who asked to leave and what comes up for renewal after the data date, whatever months the page shows. Null before the first import. */
export async function getUpcoming({ ctx, input: { segment, breakdown, value } }: Call): Promise<UpcomingAnswer | null> {
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const facts = await readFacts(tx, workspaceId, { segment });
    if (!facts) return null;
    const { dataDate } = facts;
    const own = cellsOf({ segment, breakdown, value });
    const cells = (await readScheduledCells(tx, workspaceId, own)).get(own.value) ?? [];
    const today = { from: monthOf(dataDate), to: monthOf(dataDate) };
    const { metrics } = kpis(kpiInput(facts, today, await readGroup(tx, workspaceId, facts, { segment, breakdown, value })), ["mrr"]);
    return { dataDate, ...upcoming(cells, dataDate, metrics.mrr?.value ?? 0) };
  });
}
