import { recordCancellationInput, withdrawCancellationInput } from "@/server/cancellations/input";
import { recordCancellation } from "@/server/cancellations/record-cancellation";
import { withdrawCancellation } from "@/server/cancellations/withdraw-cancellation";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const writes = workspaceProcedure({ can: "cancellations:write" });

export const cancellationsRouter = router({
  record: writes.input(workspaceInput(recordCancellationInput)).mutation(({ ctx, input }) => recordCancellation({ ctx: ctx.ws, input })),
  withdraw: writes.input(workspaceInput(withdrawCancellationInput)).mutation(({ ctx, input }) => withdrawCancellation({ ctx: ctx.ws, input })),
});
