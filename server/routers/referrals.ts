import { recordReferralInput, removeReferralInput } from "@/server/referrals/input";
import { recordReferral } from "@/server/referrals/record-referral";
import { removeReferral } from "@/server/referrals/remove-referral";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

export const referralsRouter = router({
  record: workspaceProcedure({ can: "referrals:write" })
    .input(workspaceInput(recordReferralInput))
    .mutation(({ ctx, input }) => recordReferral({ ctx: ctx.ws, input })),
  remove: workspaceProcedure({ can: "referrals:write" })
    .input(workspaceInput(removeReferralInput))
    .mutation(({ ctx, input }) => removeReferral({ ctx: ctx.ws, input })),
});
