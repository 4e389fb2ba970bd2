import { chooseBreakdowns, chooseBreakdownsInput } from "@/server/breakdowns/choose-breakdowns";
import { getChoice } from "@/server/breakdowns/get-choice";
import { listAttributes } from "@/server/breakdowns/list-attributes";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

export const breakdownsRouter = router({
  attributes: workspaceProcedure({ can: "settings:read" })
    .input(workspaceInput())
    .query(({ ctx }) => listAttributes({ ctx: ctx.ws })),
  choice: workspaceProcedure({ can: "settings:read" })
    .input(workspaceInput())
    .query(({ ctx }) => getChoice({ ctx: ctx.ws })),
  choose: workspaceProcedure({ can: "settings:write" })
    .input(workspaceInput(chooseBreakdownsInput))
    .mutation(({ ctx, input }) => chooseBreakdowns({ ctx: ctx.ws, input })),
});
