import { getChurnReasons, getChurnReasonsInput } from "@/server/churn/get-churn-reasons";
import { rangeInput } from "@/server/kpis/input";
import { getPeriod } from "@/server/overview/get-period";
import { getTiles } from "@/server/overview/get-tiles";
import { getWaterfall } from "@/server/overview/get-waterfall";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });

export const overviewRouter = router({
  period: facts.input(workspaceInput(rangeInput)).query(({ ctx, input }) => getPeriod({ ctx: ctx.ws, input })),
  tiles: facts.input(workspaceInput(rangeInput)).query(({ ctx, input }) => getTiles({ ctx: ctx.ws, input })),
  reasons: facts.input(workspaceInput(getChurnReasonsInput)).query(({ ctx, input }) => getChurnReasons({ ctx: ctx.ws, input })),
  waterfall: facts.input(workspaceInput(rangeInput)).query(({ ctx, input }) => getWaterfall({ ctx: ctx.ws, input })),
});
