import { getBreakdownInput } from "@/server/kpis/get-breakdown";
import { pageInput } from "@/server/kpis/input";
import { getPayback } from "@/server/payback/get-payback";
import { getPaybackGroups } from "@/server/payback/get-payback-groups";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });

export const paybackRouter = router({
  figures: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getPayback({ ctx: ctx.ws, input })),
  byGroup: facts.input(workspaceInput(getBreakdownInput)).query(({ ctx, input }) => getPaybackGroups({ ctx: ctx.ws, input })),
});
