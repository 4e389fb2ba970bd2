import { getCac } from "@/server/cac/get-cac";
import { getChannels } from "@/server/cac/get-channels";
import { pageInput, wholeInput } from "@/server/kpis/input";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";
import { changeCacLag, changeCacLagInput } from "@/server/workspaces/change-cac-lag";

const facts = workspaceProcedure({ can: "facts:read" });

export const cacRouter = router({
  figures: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getCac({ ctx: ctx.ws, input })),
  channels: facts.input(workspaceInput(wholeInput)).query(({ ctx, input }) => getChannels({ ctx: ctx.ws, input })),
  changeLag: workspaceProcedure({ can: "settings:write" })
    .input(workspaceInput(changeCacLagInput))
    .mutation(({ ctx, input }) => changeCacLag({ ctx: ctx.ws, input })),
});
