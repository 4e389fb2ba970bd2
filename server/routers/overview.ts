import { getChurnReasons, getChurnReasonsInput } from "@/server/churn/get-churn-reasons";
import { pageInput } from "@/server/kpis/input";
import { getFigures } from "@/server/overview/get-figures";
import { getPeriod } from "@/server/overview/get-period";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });

export const overviewRouter = router({
  period: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getPeriod({ ctx: ctx.ws, input })),
  figures: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getFigures({ ctx: ctx.ws, input })),
  reasons: facts.input(workspaceInput(getChurnReasonsInput)).query(({ ctx, input }) => getChurnReasons({ ctx: ctx.ws, input })),
});
