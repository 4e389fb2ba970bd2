import { getTargets } from "@/server/targets/get-targets";
import { setTargets, setTargetsInput } from "@/server/targets/set-targets";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

export const targetsRouter = router({
  list: workspaceProcedure({ can: "settings:read" })
    .input(workspaceInput())
    .query(({ ctx }) => getTargets({ ctx: ctx.ws })),
  set: workspaceProcedure({ can: "settings:write" })
    .input(workspaceInput(setTargetsInput))
    .mutation(({ ctx, input }) => setTargets({ ctx: ctx.ws, input })),
});
