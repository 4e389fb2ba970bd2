import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { ltvInput } from "./input";
import { readPage } from "../kpis/read-page";
import { describeLtv } from "./describe-ltv";
import type { LtvAnswer } from "./types";

export const getLtvInput = ltvInput.extend({ locale: z.enum(["en", "fr"]) });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getLtvInput> };

/** Lifetime value by one method, with its factors and the formula it comes from. Null before the first import. */
export async function getLtv({ ctx, input }: Call): Promise<LtvAnswer | null> {
  const { method, locale, ...asked } = input;
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const page = await readPage(tx, ctx.workspaceId, asked, method);
    return page && describeLtv(page.now, page.before, { locale, currency: ctx.workspace.currency });
  });
}
