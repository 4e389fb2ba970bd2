import { getChurnReasons, getChurnReasonsInput } from "@/server/churn/get-churn-reasons";
import { pageInput } from "@/server/kpis/input";
import { getFigures } from "@/server/overview/get-figures";
import { getChanges, getChangesInput } from "@/server/overview/get-changes";
import { getChannels } from "@/server/overview/get-channels";
import { getForecast, getForecastInput } from "@/server/overview/get-forecast";
import { getPeriod } from "@/server/overview/get-period";
import { getPlanMrr } from "@/server/overview/get-plan-mrr";
import { getUpcoming } from "@/server/overview/get-upcoming";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });

export const overviewRouter = router({
  period: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getPeriod({ ctx: ctx.ws, input })),
  figures: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getFigures({ ctx: ctx.ws, input })),
  planMrr: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getPlanMrr({ ctx: ctx.ws, input })),
  changes: facts.input(workspaceInput(getChangesInput)).query(({ ctx, input }) => getChanges({ ctx: ctx.ws, input })),
  channels: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getChannels({ ctx: ctx.ws, input })),
  upcoming: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getUpcoming({ ctx: ctx.ws, input })),
  forecast: facts.input(workspaceInput(getForecastInput)).query(({ ctx, input }) => getForecast({ ctx: ctx.ws, input })),
  reasons: facts.input(workspaceInput(getChurnReasonsInput)).query(({ ctx, input }) => getChurnReasons({ ctx: ctx.ws, input })),
});
