import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { pageInput } from "../kpis/input";
import { readPage } from "../kpis/read-page";
import { coveredAt, lifeCurve, observedLife } from "../metrics/kpis/life-curve";
import { kpis } from "../metrics/kpis/kpis";
import { unanswered } from "../metrics/value";
import type { LifeAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof pageInput> };

/** What an acquired customer has left by age and is expected to, beside what it cost. Null before the first import. */
export async function getLife({ ctx, input }: Call): Promise<LifeAnswer | null> {
  const page = await inSnapshot(ctx.workspaceId, (tx) => readPage(tx, ctx.workspaceId, input));
  if (!page) return null;
  const curve = lifeCurve(page.now);
  const cac = kpis(page.now, ["cac"]).metrics.cac ?? unanswered("money", "no_spend");
  const before = page.before ? observedLife(page.before) : [];
  return { range: page.now.range, ...curve, before, cac, covered: coveredAt(curve, cac) };
}
