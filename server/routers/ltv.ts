import { getBreakdown, getBreakdownInput } from "@/server/kpis/get-breakdown";
import { getCohorts, getCohortsInput } from "@/server/kpis/get-cohorts";
import { groupInput, pageInput } from "@/server/kpis/input";
import { getLife } from "@/server/ltv/get-life";
import { getLtv, getLtvInput } from "@/server/ltv/get-ltv";
import { getMethods } from "@/server/ltv/get-methods";
import { getPrediction } from "@/server/ltv/get-prediction";
import { getSensitivity } from "@/server/ltv/get-sensitivity";
import { ltvInput } from "@/server/ltv/input";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });

export const ltvRouter = router({
  value: facts.input(workspaceInput(getLtvInput)).query(({ ctx, input }) => getLtv({ ctx: ctx.ws, input })),
  methods: facts.input(workspaceInput(ltvInput)).query(({ ctx, input }) => getMethods({ ctx: ctx.ws, input })),
  life: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getLife({ ctx: ctx.ws, input })),
  byGroup: facts.input(workspaceInput(getBreakdownInput)).query(({ ctx, input }) => getBreakdown({ ctx: ctx.ws, input })),
  cohorts: facts.input(workspaceInput(getCohortsInput)).query(({ ctx, input }) => getCohorts({ ctx: ctx.ws, input })),
  prediction: facts.input(workspaceInput(groupInput)).query(({ ctx, input }) => getPrediction({ ctx: ctx.ws, input })),
  sensitivity: facts.input(workspaceInput(ltvInput)).query(({ ctx, input }) => getSensitivity({ ctx: ctx.ws, input })),
});
