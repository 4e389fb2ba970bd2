import { explainMetric, explainMetricInput } from "@/server/kpis/explain-metric";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

export const explainRouter = router({
  metric: workspaceProcedure({ can: "facts:read" })
    .input(workspaceInput(explainMetricInput))
    .query(({ ctx, input }) => explainMetric({ ctx: ctx.ws, input })),
});
