import { z } from "zod";
import { Refusal } from "@/server/errors";
import { log } from "@/server/log";
import { isDatabaseAway } from "@/server/trpc/sql-state";
import { email } from "./account-input";
import { addressOf } from "./address";
import { checkCredentials, type CheckedUser } from "./check-credentials";

const credentialsInput = z.object({ email, password: z.string().min(1).max(1024) });

type Headers = Record<string, string | undefined> | undefined;

/**
 * What next-auth asks at sign-in. Its answer to the browser has room for one word, so a refusal travels as its message
 * key, with the minutes to wait behind a dot.
 */
export async function authorize(credentials: unknown, request: { headers?: Headers }): Promise<CheckedUser> {
  const input = credentialsInput.safeParse(credentials);
  if (!input.success) throw new Error("wrongCredentials");
  try {
    return await checkCredentials({ ...input.data, address: addressOf(request.headers?.["x-forwarded-for"]) });
  } catch (error) {
    throw new Error(wordFor(error));
  }
}

function wordFor(error: unknown): string {
  if (error instanceof Refusal) return [error.messageKey, ...Object.values(error.values)].join(".");
  log.error({ error }, "sign-in failed unexpectedly");
  return isDatabaseAway(error) ? "databaseAway" : "unexpected";
}
