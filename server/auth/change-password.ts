import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";
import { Refusal } from "@/server/errors";
import { newPassword } from "./account-input";
import { checkCredentials } from "./check-credentials";
import { hashPassword, inHashSlot } from "./password";
import type { Session } from "./live-session";

export const changePasswordInput = z.strictObject({ currentPassword: z.string(), newPassword });

type Call = { session: Session; address: string; input: z.input<typeof changePasswordInput> };

/** Ends every session, this one too: the page signs in again with the new password, which it has just been given. */
export async function changePassword({ session, address, input }: Call): Promise<void> {
  const { currentPassword, newPassword: next } = changePasswordInput.parse(input);
  // Tried like a sign-in and limited with it: a session left open somewhere is no way to guess the password.
  await checkCredentials({ email: session.email, password: currentPassword, address }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "UNAUTHENTICATED") throw new Refusal("INVALID", "currentPasswordWrong");
    throw error;
  });
  const passwordHash = await inHashSlot(() => hashPassword(next));
  await globalDb()
    .update(users)
    .set({ passwordHash, passwordChangedAt: sql`now()`, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, session.userId));
}
