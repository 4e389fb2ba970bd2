import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { PageInput } from "../kpis/input";
import { readPage } from "../kpis/read-page";
import { tilesOf, trendRange } from "../kpis/tiles-of";
import { cacByMonth } from "../metrics/acquisition/cac-by-month";
import { historyOf } from "../metrics/kpis/history";
import { series } from "../metrics/kpis/series";
import { withStandings } from "../targets/with-standings";
import type { CacAnswer } from "./types";

/** The first four lead; the LTV in use and the ceiling it sets follow. */
const tileIds = ["cac", "cac.paid", "ltv_to_cac", "cac_payback", "acquisition_spend", "customers.new"];

type Call = { ctx: WorkspaceContext; input: PageInput };

/** What a new customer of the group cost, and what that is made of. Null before the first import. */
export async function getCac({ ctx, input }: Call): Promise<CacAnswer | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const page = await readPage(tx, ctx.workspaceId, input);
    if (!page) return null;
    const { range, dataDate, settings } = page.now;
    const year = trendRange(range.to, dataDate);
    const shown = { from: range.from < year.from ? range.from : year.from, to: year.to };
    const history = historyOf(page.now);
    return {
      recorded: history.spending().recorded,
      tiles: await withStandings(tx, ctx.workspaceId, tilesOf(page, [...tileIds, `ltv.${settings.ltvMethod}`, "cac_ceiling"]), { now: page.now, input }),
      lagMonths: settings.cacLagMonths,
      months: cacByMonth(history, shown),
      paid: series({ ...page.now, range: shown }, ["cac.paid"])["cac.paid"] ?? [],
    };
  });
}
