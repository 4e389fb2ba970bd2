import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { PageInput } from "../kpis/input";
import { readPage } from "../kpis/read-page";
import { tilesOf, trendRange } from "../kpis/tiles-of";
import { cohortReturns, returnCurves, yearOldReturns } from "../metrics/acquisition/cohort-returns";
import { historyOf } from "../metrics/kpis/history";
import { series } from "../metrics/kpis/series";
import { addMonths } from "../metrics/period";
import { withStandings } from "../targets/with-standings";
import type { PaybackAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: PageInput };

/** Months of life a curve is carried on to. */
const CURVE_MONTHS = 24;
const CASH_MONTHS = 24;
/** The first four lead. */
const tileIds = ["cac_payback", "cac_payback.cohort", "cac_payback.inside_12", "cash_tied_up", "cash_tied_up.received", "cac", "gross_margin", "customers.new", "acquisition_spend"];
const cashIds = ["cash_tied_up", "cash_tied_up.received"];

/** How fast what customers cost comes back, and how much of it is still out. Null before the first import. */
export async function getPayback({ ctx, input }: Call): Promise<PaybackAnswer | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const page = await readPage(tx, ctx.workspaceId, input);
    if (!page) return null;
    const { range, dataDate } = page.now;
    const history = historyOf(page.now);
    const { cohorts } = cohortReturns(history);
    const { inside12, until } = yearOldReturns(history, cohorts, range.to);
    const { to } = trendRange(range.to, dataDate);
    const cash = series({ ...page.now, range: { from: addMonths(range.to, 1 - CASH_MONTHS), to } }, cashIds);
    return {
      recorded: history.spending().recorded,
      tiles: await withStandings(tx, ctx.workspaceId, tilesOf(page, tileIds), { now: page.now, input }),
      quarters: returnCurves(history, CURVE_MONTHS),
      cohorts: cohorts.map(({ margins: _margins, ...cohort }) => cohort),
      inside12: { ...inside12, until },
      cash: { margin: cash.cash_tied_up ?? [], received: cash["cash_tied_up.received"] ?? [] },
    };
  });
}
