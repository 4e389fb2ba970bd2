import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readPage } from "../kpis/read-page";
import { sensitivity, type Sensitivity } from "../metrics/kpis/sensitivity";
import type { ltvInput } from "./input";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof ltvInput> };

/** What ten per cent of each factor do to the LTV in use. Null before the first import. */
export async function getSensitivity({ ctx, input }: Call): Promise<Sensitivity | null> {
  const { method, ...asked } = input;
  const page = await inWorkspace(ctx.workspaceId, (tx) => readPage(tx, ctx.workspaceId, { ...asked, compare: "off" }, method));
  return page && sensitivity(page.now);
}
