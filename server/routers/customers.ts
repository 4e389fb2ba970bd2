import { listCustomersInput } from "@/server/customers/input";
import { listCustomers } from "@/server/customers/list-customers";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

export const customersRouter = router({
  list: workspaceProcedure({ can: "customers:read" })
    .input(workspaceInput(listCustomersInput))
    .query(({ ctx, input }) => listCustomers({ ctx: ctx.ws, input })),
});
