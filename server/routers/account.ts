import { changePassword, changePasswordInput } from "@/server/auth/change-password";
import { createUserInput } from "@/server/auth/create-user";
import { endSessions } from "@/server/auth/end-sessions";
import { renameUser, renameUserInput } from "@/server/auth/rename-user";
import { signUp } from "@/server/auth/sign-up";
import { publicProcedure, router, signedInProcedure } from "@/server/trpc/procedures";

export const accountRouter = router({
  signUp: publicProcedure.input(createUserInput).mutation(({ ctx, input }) => signUp({ input, address: ctx.address })),
  /** Null when signed out: for pages that welcome both. */
  current: publicProcedure.query(({ ctx }) => ctx.findSession()),
  me: signedInProcedure.query(({ ctx }) => ctx.session),
  rename: signedInProcedure.input(renameUserInput).mutation(({ ctx, input }) => renameUser({ userId: ctx.session.userId, input })),
  changePassword: signedInProcedure
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword({ session: ctx.session, address: ctx.address, input })),
  signOutEverywhere: signedInProcedure.mutation(({ ctx }) => endSessions({ userId: ctx.session.userId })),
});
