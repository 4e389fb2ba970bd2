import { changeSettings } from "@/server/workspaces/change-settings";
import { createWorkspace, createWorkspaceInput } from "@/server/workspaces/create-workspace";
import { getSettings } from "@/server/workspaces/get-settings";
import { getWorkspace } from "@/server/workspaces/get-workspace";
import { listWorkspaces } from "@/server/workspaces/list-workspaces";
import { changeSettingsInput, startingRates } from "@/server/workspaces/settings-input";
import { world } from "@/server/workspaces/world";
import { router, signedInProcedure, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

export const workspacesRouter = router({
  mine: signedInProcedure.query(({ ctx }) => listWorkspaces({ userId: ctx.session.userId })),
  creationOptions: signedInProcedure.query(() => ({ ...world(), ...startingRates })),
  create: signedInProcedure.input(createWorkspaceInput).mutation(({ ctx, input }) => createWorkspace({ userId: ctx.session.userId, input })),
  current: workspaceProcedure({ can: "facts:read" })
    .input(workspaceInput())
    .query(({ ctx }) => getWorkspace({ ctx: ctx.ws })),
  settings: workspaceProcedure({ can: "settings:read" })
    .input(workspaceInput())
    .query(({ ctx }) => getSettings({ ctx: ctx.ws })),
  changeSettings: workspaceProcedure({ can: "settings:write" })
    .input(workspaceInput(changeSettingsInput))
    .mutation(({ ctx, input }) => changeSettings({ ctx: ctx.ws, input })),
});
