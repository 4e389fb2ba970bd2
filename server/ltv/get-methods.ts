import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readPage } from "../kpis/read-page";
import { changeBetween } from "../metrics/change";
import { kpis } from "../metrics/kpis/kpis";
import { traitsApart } from "../metrics/kpis/ltv-traits";
import { metricSpec } from "../metrics/registry";
import { LTV_METHODS } from "../metrics/settings";
import { unanswered } from "../metrics/value";
import { ltvInput } from "./input";
import type { MethodsAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof ltvInput> };

const idOf = (method: string) => `ltv.${method}`;

/** Every method's value beside the one in use, and what sets them apart. Null before the first import. */
export async function getMethods({ ctx, input }: Call): Promise<MethodsAnswer | null> {
  const { method: used, ...asked } = input;
  const page = await inSnapshot(ctx.workspaceId, (tx) => readPage(tx, ctx.workspaceId, { ...asked, compare: "off" }, used));
  if (!page) return null;
  const { metrics } = kpis(page.now, LTV_METHODS.map(idOf));
  const of = (id: string) => metrics[id] ?? unanswered("money", "no_data");
  return {
    method: used,
    rows: LTV_METHODS.map((method) => {
      const id = idOf(method);
      const difference = method === used ? null : changeBetween(metricSpec(id), of(id), of(idOf(used)));
      return { method, id, metric: of(id), difference, apart: traitsApart(method, used) };
    }),
  };
}
