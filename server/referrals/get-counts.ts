import { inSnapshot } from "@/db/client";
import type { z } from "zod";
import type { WorkspaceContext } from "../context";
import { readCells } from "../facts/read-cells";
import { getBreakdown } from "../kpis/get-breakdown";
import type { wholeInput } from "../kpis/input";
import { countsOf, customersIn } from "../metrics/referral/counts";
import { readMade } from "../segments/made-segments";
import type { CountsAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof wholeInput> };

const ids = ["customers", "mrr", "arpa", "left_share"];
const order = ["0", "1", "2", "3+", ""];

/**
 * What a number of referrals per customer can tell, of everyone or of a segment, without names and days: how many refer, and how many of either have
 * left. Null where no file counts them. Who stays longer has more time to refer, so nothing is caused here.
 */
export async function getCounts({ ctx, input }: Call): Promise<CountsAnswer | null> {
  const groups = await inSnapshot(ctx.workspaceId, async (tx) => {
    await readMade(tx, ctx.workspaceId, { segment: input.segment });
    return readCells(tx, ctx.workspaceId, { segmentId: input.segment, breakdown: "referrals" });
  });
  if (groups.size === 0) return null;
  const { rows, total } = await getBreakdown({ ctx, input: { ...input, breakdown: "referrals" }, ids });
  const { told, referring } = countsOf(rows.map(({ value, everPaid }) => ({ value, customers: everPaid })));
  return {
    rows: rows.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
    total,
    told: customersIn(told),
    referring: customersIn(referring),
  };
}
