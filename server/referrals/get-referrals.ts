import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { REFERRALS } from "../facts/breakdowns";
import { readGroupValues } from "../facts/read-group-values";
import type { PageInput } from "../kpis/input";
import { readGroupCells } from "../kpis/read-facts";
import { readPage, type PageFacts } from "../kpis/read-page";
import { tilesOf } from "../kpis/tiles-of";
import { historyOf } from "../metrics/kpis/history";
import { areTold, referralFunnel } from "../metrics/referral/funnel";
import { withStandings } from "../targets/with-standings";
import type { ReferralsAnswer, ReferralSource } from "./types";

type Call = { ctx: WorkspaceContext; input: PageInput };

/** The first four lead. */
const tileIds = [
  "referral.rate", "referral.k_factor", "referral.program_cac", "referral.program_roi",
  "cac.paid", "referral.program_roi.predicted", "referral.conversion", "referral.invited", "referral.paying", "referral.rewards", "customers.new",
];

/** What the programme brings and costs, and how far invitations come. Null before the first import. */
export async function getReferrals({ ctx, input }: Call): Promise<ReferralsAnswer | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const page = await readPage(tx, ctx.workspaceId, input);
    if (!page) return null;
    const referred = await readGroupCells(tx, ctx.workspaceId, page.facts, { segment: input.segment, breakdown: "referred", value: "yes" });
    const counted = (await readGroupValues(tx, ctx.workspaceId, [REFERRALS], input.segment)).length > 0;
    return {
      source: sourceOf(page, { referred: referred.cells.length > 0, counted }),
      tiles: await withStandings(tx, ctx.workspaceId, tilesOf(page, tileIds), { now: page.now, input }),
      funnel: referralFunnel(historyOf(page.now), page.now.range),
    };
  });
}

/** Of everyone or of the segment, whatever group of it the page shows. */
function sourceOf({ now }: PageFacts, { referred, counted }: { referred: boolean; counted: boolean }): ReferralSource {
  if (areTold(now)) return "referrals";
  if (referred) return "referred";
  return counted ? "counts" : "nothing";
}
