import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { PageInput } from "../kpis/input";
import { readPage } from "../kpis/read-page";
import { tilesOf } from "../kpis/tiles-of";
import { kpis } from "../metrics/kpis/kpis";
import { OVERVIEW_IDS } from "../metrics/targets/targets";
import { withStandings } from "../targets/with-standings";
import type { FiguresAnswer } from "./types";
import { waterfallOf } from "./waterfall";

/** The first four lead. */
const tileIds = OVERVIEW_IDS;

type Call = { ctx: WorkspaceContext; input: PageInput };

/** The key figures with what they were and how they came here, and MRR from one end of the range to the other. */
export async function getFigures({ ctx, input }: Call): Promise<FiguresAnswer | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const page = await readPage(tx, ctx.workspaceId, input);
    if (!page) return null;
    const { dataDate, range } = page.now;
    const now = kpis(page.now).metrics;
    const before = page.before && kpis(page.before).metrics;
    return {
      tiles: await withStandings(tx, ctx.workspaceId, tilesOf(page, tileIds), { now: page.now, input }),
      waterfall: waterfallOf({ dataDate, now: { range, metrics: now }, before: page.before && before && { range: page.before.range, metrics: before } }),
    };
  });
}
