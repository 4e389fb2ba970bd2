import { listCustomersInput } from "@/server/customers/input";
import { listCustomers } from "@/server/customers/list-customers";
import { listPlans } from "@/server/customers/list-plans";
import { addNote } from "@/server/customers/notes/add-note";
import { deleteNote } from "@/server/customers/notes/delete-note";
import { editNote } from "@/server/customers/notes/edit-note";
import { addNoteInput, deleteNoteInput, editNoteInput } from "@/server/customers/notes/input";
import { getCustomer } from "@/server/customers/profile/get-customer";
import { customerInput } from "@/server/customers/profile/input";
import { getTimeline } from "@/server/customers/timeline/get-timeline";
import { timelineInput } from "@/server/customers/timeline/input";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const people = workspaceProcedure({ can: "customers:read" });
const notes = workspaceProcedure({ can: "notes:write" });

export const customersRouter = router({
  list: people
    .input(workspaceInput(listCustomersInput))
    .query(({ ctx, input }) => listCustomers({ ctx: ctx.ws, input })),
  plans: people.input(workspaceInput()).query(({ ctx }) => listPlans({ ctx: ctx.ws })),
  one: people.input(workspaceInput(customerInput)).query(({ ctx, input }) => getCustomer({ ctx: ctx.ws, input })),
  timeline: people.input(workspaceInput(timelineInput)).query(({ ctx, input }) => getTimeline({ ctx: ctx.ws, input })),
  addNote: notes.input(workspaceInput(addNoteInput)).mutation(({ ctx, input }) => addNote({ ctx: ctx.ws, input })),
  editNote: notes.input(workspaceInput(editNoteInput)).mutation(({ ctx, input }) => editNote({ ctx: ctx.ws, input })),
  deleteNote: notes.input(workspaceInput(deleteNoteInput)).mutation(({ ctx, input }) => deleteNote({ ctx: ctx.ws, input })),
});
