import { getBreakdown, getBreakdownInput } from "@/server/kpis/get-breakdown";
import { getCohorts, getCohortsInput } from "@/server/kpis/get-cohorts";
import { getObserved, getObservedInput } from "@/server/kpis/get-observed";
import { getLtv, getLtvInput } from "@/server/ltv/get-ltv";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });

export const ltvRouter = router({
  value: facts.input(workspaceInput(getLtvInput)).query(({ ctx, input }) => getLtv({ ctx: ctx.ws, input })),
  observed: facts.input(workspaceInput(getObservedInput)).query(({ ctx, input }) => getObserved({ ctx: ctx.ws, input })),
  byGroup: facts.input(workspaceInput(getBreakdownInput)).query(({ ctx, input }) => getBreakdown({ ctx: ctx.ws, input })),
  cohorts: facts.input(workspaceInput(getCohortsInput)).query(({ ctx, input }) => getCohorts({ ctx: ctx.ws, input })),
});
