import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";
import { personName } from "./account-input";

export const renameUserInput = z.strictObject({ name: personName });

export async function renameUser({ userId, input }: { userId: string; input: z.input<typeof renameUserInput> }): Promise<void> {
  const { name } = renameUserInput.parse(input);
  await globalDb().update(users).set({ name }).where(eq(users.id, userId));
}
