import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readCells } from "../facts/read-cells";
import type { PageInput } from "../kpis/input";
import { readPage, type PageFacts } from "../kpis/read-page";
import { tilesOf } from "../kpis/tiles-of";
import { historyOf } from "../metrics/kpis/history";
import { referralFunnel } from "../metrics/referral/funnel";
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
    const counted = (await readCells(tx, ctx.workspaceId, { breakdown: "referrals" })).size > 0;
    return {
      source: sourceOf(page, counted),
      tiles: await withStandings(tx, ctx.workspaceId, tilesOf(page, tileIds), { now: page.now, input }),
      funnel: referralFunnel(historyOf(page.now), page.now.range),
    };
  });
}

function sourceOf({ now }: PageFacts, counted: boolean): ReferralSource {
  if ((now.everyone?.referrals ?? now.referrals ?? []).length > 0) return "referrals";
  if ((now.referred ?? []).length > 0) return "referred";
  return counted ? "counts" : "nothing";
}
