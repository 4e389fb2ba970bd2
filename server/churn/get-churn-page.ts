import { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { pageInput } from "../kpis/input";
import { sameMonths, tilesOf } from "../kpis/tiles-of";
import { churnPartRecipes } from "../metrics/churn/part-recipes";
import { CHURN_MEASURES, churnReasons, churnTrend } from "../metrics/churn/reasons";
import { mergePareto } from "../metrics/churn/side-by-side";
import { historyOf, type History } from "../metrics/kpis/history";
import { answers } from "../metrics/kpis/kpis";
import { monthsIn, runningMonth, type MonthRange } from "../metrics/period";
import { standingOf } from "../metrics/targets/standing";
import { compareMetrics } from "../overview/compare";
import type { Tile } from "../overview/types";
import { readTargets } from "../targets/read-targets";
import { readChurnPage, type ChurnPageFacts } from "./read-churn-page";
import type { ChurnPageAnswer } from "./types";

export const churnPageInput = pageInput.extend({
  /** What the Pareto counts. */
  measure: z.enum(CHURN_MEASURES).default("customers"),
  /** Reasons, or the categories they stand under. */
  level: z.enum(["reason", "category"]).default("reason"),
});

type Call = { ctx: WorkspaceContext; input: z.input<typeof churnPageInput> };

/** The biggest reasons, month by month. */
const MULTIPLES = 8;

/** Who was lost, why, of their own will or not, and how that moves. Null before the first import. */
export async function getChurnPage({ ctx, input }: Call): Promise<ChurnPageAnswer | null> {
  const { measure, level, ...asked } = churnPageInput.parse(input);
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const page = await readChurnPage(tx, ctx.workspaceId, asked);
    if (!page) return null;
    const targets = asked.breakdown === undefined && asked.segment === undefined ? await readTargets(tx, ctx.workspaceId) : null;
    const history = historyOf(page.now);
    const earlier = page.before && historyOf(page.before);
    const now = churnReasons(history, page.now.range, level, measure);
    const before = earlier && page.before && churnReasons(earlier, page.before.range, level, measure);
    const rows = mergePareto(now, before);
    const trend = churnTrend(history, knownPart(history, page.trend), level);
    return {
      dataDate: page.now.dataDate,
      range: page.now.range,
      measure,
      level,
      tiles: tiles(page, history, earlier).map((tile) => ({ ...tile, standing: standingOf({ id: tile.id, metrics: { [tile.id]: tile.metric }, targets }) })),
      rows,
      total: now.total,
      totalBefore: before?.total ?? null,
      kinds: {
        now: now.kinds,
        before: before?.kinds ?? null,
        shares: now.kindShares,
        trend: churnTrend(history, knownPart(history, page.trend), "kind").map(({ month, running, groups }) => ({
          month,
          running,
          voluntary: groups.voluntary?.customers ?? 0,
          involuntary: groups.involuntary?.customers ?? 0,
          unknown: groups.unknown?.customers ?? 0,
        })),
      },
      // A single month is no trend.
      multiples: trend.length < 2 ? [] : rows
        .filter(({ now: { customers } }) => customers > 0)
        .toSorted((a, b) => Number(a.key === "") - Number(b.key === "") || b.now.customers - a.now.customers)
        .slice(0, MULTIPLES)
        .map(({ key, parts, now: counted, before: was }) => ({
          parts,
          now: counted.customers,
          before: was?.customers ?? null,
          points: trend.map(({ month, running, groups }) => ({ month, running, customers: groups[key]?.customers ?? 0 })),
        })),
    };
  });
}

/** Months before the first customer are no months without churn, nor are those before churn whose days nobody knows. */
function knownPart({ firstMonth, lastUndatedMonth }: History, { from, to }: MonthRange): MonthRange {
  return { from: [from, firstMonth ?? from, lastUndatedMonth ?? from].sort().at(-1) ?? from, to };
}

const PARTS = ["churn_ltv_lost", "churn_without_reason"];

function tiles({ now, before, trend }: ChurnPageFacts, history: History, earlier: History | null): Omit<Tile, "standing">[] {
  const running = runningMonth(now.dataDate);
  const parts = (of: History, months: MonthRange) => answers(churnPartRecipes(of, months));
  const mine = parts(history, now.range);
  const was = earlier && before && { metrics: parts(earlier, before.range), sameMonths: sameMonths(now, before) };
  const months = monthsIn(knownPart(history, trend)).map((month) => ({ month, running: month === running, metrics: parts(history, { from: month, to: month }) }));
  return [
    ...tilesOf({ now, before }, ["customers.churned", "mrr.churn"]),
    ...PARTS.map((id) => ({
      ...compareMetrics(id, mine, was),
      trend: months.flatMap(({ month, running: runs, metrics }) => (metrics[id] ? [{ month, running: runs, metric: metrics[id] }] : [])),
    })),
  ];
}
