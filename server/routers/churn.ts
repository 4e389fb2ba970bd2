import { editReasons } from "@/server/churn/reasons/edit-reasons";
import { getReasons } from "@/server/churn/reasons/get-reasons";
import { editInput, undoReasonsInput } from "@/server/churn/reasons/input";
import { undoEdit } from "@/server/churn/reasons/undo-edit";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });
const words = workspaceProcedure({ can: "reasons:write" });

export const churnRouter = router({
  reasons: facts.input(workspaceInput()).query(({ ctx }) => getReasons({ ctx: ctx.ws })),
  editReasons: words.input(workspaceInput(editInput)).mutation(({ ctx, input }) => editReasons({ ctx: ctx.ws, input: input.edit })),
  undoReasons: words.input(workspaceInput(undoReasonsInput)).mutation(({ ctx, input }) => undoEdit({ ctx: ctx.ws, input })),
});
