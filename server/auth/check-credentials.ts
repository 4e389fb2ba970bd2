import { eq } from "drizzle-orm";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";
import { Refusal } from "@/server/errors";
import { lowerCase } from "./account-input";
import { hashPassword, inHashSlot, isOutdated, nobodysHash, passwordMatches } from "./password";
import { countWrongTry, demandPatience, forgetWrongTries, type Attempt } from "./sign-in-limits";

export type CheckedUser = { id: string; email: string; name: string; sessionVersion: number };

/**
 * The person that an email and a password stand for. Refused with one sentence whichever half was wrong, in the same
 * time. The limit is looked at inside the hashing slot: tries sent in parallel meet it as those sent in turn do.
 */
export function checkCredentials(attempt: Attempt & { password: string }): Promise<CheckedUser> {
  return inHashSlot(async () => {
    await demandPatience(attempt);
    const [user] = await globalDb().select().from(users).where(eq(users.emailLc, lowerCase(attempt.email)));
    const matches = await passwordMatches(attempt.password, user?.passwordHash ?? (await nobodysHash()));
    if (!user || !matches) {
      await countWrongTry(attempt);
      throw new Refusal("UNAUTHENTICATED", "wrongCredentials");
    }
    await forgetWrongTries(attempt);
    if (isOutdated(user.passwordHash)) {
      await globalDb().update(users).set({ passwordHash: await hashPassword(attempt.password) }).where(eq(users.id, user.id));
    }
    return { id: user.id, email: user.email, name: user.name, sessionVersion: user.sessionVersion };
  });
}
