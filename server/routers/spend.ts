import { getSpendSheet } from "@/server/spend/get-spend-sheet";
import { putSpendInput, sheetInput } from "@/server/spend/input";
import { putSpend } from "@/server/spend/put-spend";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

export const spendRouter = router({
  sheet: workspaceProcedure({ can: "facts:read" })
    .input(workspaceInput(sheetInput))
    .query(({ ctx, input }) => getSpendSheet({ ctx: ctx.ws, input })),
  put: workspaceProcedure({ can: "spend:write" })
    .input(workspaceInput(putSpendInput))
    .mutation(({ ctx, input }) => putSpend({ ctx: ctx.ws, input })),
});
