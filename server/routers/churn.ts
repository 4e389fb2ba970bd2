import { churnCrossInput, getChurnCross } from "@/server/churn/get-churn-cross";
import { churnPageInput, getChurnPage } from "@/server/churn/get-churn-page";
import { getScheduled } from "@/server/churn/get-scheduled";
import { getVerbatims, verbatimsInput } from "@/server/churn/get-verbatims";
import { editReasons } from "@/server/churn/reasons/edit-reasons";
import { getReasons } from "@/server/churn/reasons/get-reasons";
import { editInput, undoReasonsInput } from "@/server/churn/reasons/input";
import { undoEdit } from "@/server/churn/reasons/undo-edit";
import { pageInput } from "@/server/kpis/input";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });
const words = workspaceProcedure({ can: "reasons:write" });

export const churnRouter = router({
  page: facts.input(workspaceInput(churnPageInput)).query(({ ctx, input }) => getChurnPage({ ctx: ctx.ws, input })),
  cross: facts.input(workspaceInput(churnCrossInput)).query(({ ctx, input }) => getChurnCross({ ctx: ctx.ws, input })),
  scheduled: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getScheduled({ ctx: ctx.ws, input })),
  verbatims: facts.input(workspaceInput(verbatimsInput)).query(({ ctx, input }) => getVerbatims({ ctx: ctx.ws, input })),
  reasons: facts.input(workspaceInput()).query(({ ctx }) => getReasons({ ctx: ctx.ws })),
  editReasons: words.input(workspaceInput(editInput)).mutation(({ ctx, input }) => editReasons({ ctx: ctx.ws, input: input.edit })),
  undoReasons: words.input(workspaceInput(undoReasonsInput)).mutation(({ ctx, input }) => undoEdit({ ctx: ctx.ws, input })),
});
