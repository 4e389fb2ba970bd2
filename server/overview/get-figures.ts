import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { PageInput } from "../kpis/input";
import { readPage } from "../kpis/read-page";
import { tilesOf } from "../kpis/tiles-of";
import { kpis } from "../metrics/kpis/kpis";
import { standingOf } from "../metrics/targets/standing";
import { TARGET_IDS } from "../metrics/targets/targets";
import { readTargets } from "../targets/read-targets";
import type { FiguresAnswer } from "./types";
import { waterfallOf } from "./waterfall";

/** The first four lead. */
const tileIds = TARGET_IDS;

type Call = { ctx: WorkspaceContext; input: PageInput };

/** The key figures with what they were and how they came here, and MRR from one end of the range to the other. */
export async function getFigures({ ctx, input }: Call): Promise<FiguresAnswer | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const page = await readPage(tx, ctx.workspaceId, input);
    if (!page) return null;
    const { dataDate, range } = page.now;
    const now = kpis(page.now).metrics;
    const before = page.before && kpis(page.before).metrics;
    // What the workspace should be says nothing of a part of it.
    const targets = input.breakdown === undefined ? await readTargets(tx, ctx.workspaceId) : null;
    return {
      tiles: tilesOf(page, tileIds).map((tile) => ({ ...tile, standing: standingOf({ id: tile.id, metrics: now, targets }) })),
      waterfall: waterfallOf({ dataDate, now: { range, metrics: now }, before: page.before && before && { range: page.before.range, metrics: before } }),
    };
  });
}
