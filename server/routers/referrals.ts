import { pageInput, wholeInput } from "@/server/kpis/input";
import { getComparison } from "@/server/referrals/get-comparison";
import { getCounts } from "@/server/referrals/get-counts";
import { getLikeness } from "@/server/referrals/get-likeness";
import { getReferrals } from "@/server/referrals/get-referrals";
import { recordReferralInput, removeReferralInput } from "@/server/referrals/input";
import { invitationsInput, listInput } from "@/server/referrals/lists/input";
import { listAdvocates, listInvitations, listLikely } from "@/server/referrals/lists/list-referrals";
import { checkProgramme } from "@/server/referrals/programme/check-incentives";
import { getProgramme } from "@/server/referrals/programme/get-programme";
import { checkIncentivesInput, saveProgrammeInput } from "@/server/referrals/programme/input";
import { getProgrammeStanding } from "@/server/referrals/programme/get-standing";
import { saveProgramme } from "@/server/referrals/programme/save-programme";
import { suggestAudience } from "@/server/referrals/programme/suggest-audience";
import { recordReferral } from "@/server/referrals/record-referral";
import { removeReferral } from "@/server/referrals/remove-referral";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const facts = workspaceProcedure({ can: "facts:read" });
const people = workspaceProcedure({ can: "customers:read" });
const change = workspaceProcedure({ can: "referrals:write" });

export const referralsRouter = router({
  figures: facts.input(workspaceInput(pageInput)).query(({ ctx, input }) => getReferrals({ ctx: ctx.ws, input })),
  comparison: facts.input(workspaceInput(wholeInput)).query(({ ctx, input }) => getComparison({ ctx: ctx.ws, input })),
  counts: facts.input(workspaceInput(wholeInput)).query(({ ctx, input }) => getCounts({ ctx: ctx.ws, input })),
  likeness: facts.input(workspaceInput()).query(({ ctx }) => getLikeness({ ctx: ctx.ws })),
  advocates: people.input(workspaceInput(listInput)).query(({ ctx, input }) => listAdvocates({ ctx: ctx.ws, input })),
  likely: people.input(workspaceInput(listInput)).query(({ ctx, input }) => listLikely({ ctx: ctx.ws, input })),
  invitations: people.input(workspaceInput(invitationsInput)).query(({ ctx, input }) => listInvitations({ ctx: ctx.ws, input })),
  record: change.input(workspaceInput(recordReferralInput)).mutation(({ ctx, input }) => recordReferral({ ctx: ctx.ws, input })),
  remove: change.input(workspaceInput(removeReferralInput)).mutation(({ ctx, input }) => removeReferral({ ctx: ctx.ws, input })),
  programme: facts.input(workspaceInput()).query(({ ctx }) => getProgramme({ ctx: ctx.ws })),
  programmeStanding: facts.input(workspaceInput()).query(({ ctx }) => getProgrammeStanding({ ctx: ctx.ws })),
  audiences: change.input(workspaceInput()).query(({ ctx }) => suggestAudience({ ctx: ctx.ws })),
  checkIncentives: change.input(workspaceInput(checkIncentivesInput)).query(({ ctx, input }) => checkProgramme({ ctx: ctx.ws, input })),
  saveProgramme: change.input(workspaceInput(saveProgrammeInput)).mutation(({ ctx, input }) => saveProgramme({ ctx: ctx.ws, input })),
});
