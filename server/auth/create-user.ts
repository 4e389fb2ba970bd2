import { z } from "zod";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";
import { Refusal } from "@/server/errors";
import { email, lowerCase, newPassword, personName } from "./account-input";
import { hashPassword, inHashSlot } from "./password";

export const createUserInput = z.strictObject({ name: personName, email, password: newPassword });

/** A person who may sign in; refuses an email that has an account. */
export async function createUser({ input }: { input: z.input<typeof createUserInput> }): Promise<{ id: string }> {
  const { name, email: address, password } = createUserInput.parse(input);
  const passwordHash = await inHashSlot(() => hashPassword(password));
  const [created] = await globalDb()
    .insert(users)
    .values({ name, email: address, emailLc: lowerCase(address), passwordHash })
    .onConflictDoNothing({ target: users.emailLc })
    .returning({ id: users.id });
  if (!created) throw new Refusal("CONFLICT", "emailTaken");
  return created;
}
