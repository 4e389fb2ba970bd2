import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { PageInput } from "../kpis/input";
import { readPage } from "../kpis/read-page";
import { kpis } from "../metrics/kpis/kpis";
import { series } from "../metrics/kpis/series";
import { standingOf } from "../metrics/targets/standing";
import { TARGET_IDS } from "../metrics/targets/targets";
import { addMonths, runningMonth, type DateOnly, type MonthRange, type YearMonth } from "../metrics/period";
import { readTargets } from "../targets/read-targets";
import { compareMetrics } from "./compare";
import type { FiguresAnswer } from "./types";
import { waterfallOf } from "./waterfall";

/** The first four lead. */
const tileIds = TARGET_IDS;
const trendMonths = 12;

type Call = { ctx: WorkspaceContext; input: PageInput };

/** The key figures with what they were and how they came here, and MRR from one end of the range to the other. */
export async function getFigures({ ctx, input }: Call): Promise<FiguresAnswer | null> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const page = await readPage(tx, ctx.workspaceId, input);
    if (!page) return null;
    const { dataDate, range } = page.now;
    const now = kpis(page.now).metrics;
    const before = page.before && kpis(page.before).metrics;
    const trends = series({ ...page.now, range: trendRange(range.to, dataDate) }, tileIds);
    // What the workspace should be says nothing of a part of it.
    const targets = input.breakdown === undefined ? await readTargets(tx, ctx.workspaceId) : null;
    return {
      tiles: tileIds.map((id) => ({ ...compareMetrics(id, now, before), trend: trends[id] ?? [], standing: standingOf({ id, metrics: now, targets }) })),
      waterfall: waterfallOf({ range, dataDate, now, before }),
    };
  });
}

/** A year; the running month follows its last complete neighbour, dotted. */
export function trendRange(to: YearMonth, dataDate: DateOnly): MonthRange {
  const running = runningMonth(dataDate);
  const end = running !== null && addMonths(to, 1) === running ? running : to;
  return { from: addMonths(to, 1 - trendMonths), to: end };
}
