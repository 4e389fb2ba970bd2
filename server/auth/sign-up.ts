import type { z } from "zod";
import { Refusal } from "@/server/errors";
import { createUser, type createUserInput } from "./create-user";
import { countProbe, demandPatience } from "./sign-in-limits";

/**
 * Sign-up cannot hide that an email is taken without mail to send instead, so being told counts against the address
 * as a wrong password does: fifty in a quarter of an hour.
 */
export async function signUp({ input, address }: { input: z.input<typeof createUserInput>; address: string }): Promise<{ id: string }> {
  await demandPatience({ email: "", address });
  try {
    return await createUser({ input });
  } catch (error) {
    if (error instanceof Refusal && error.code === "CONFLICT") await countProbe(address);
    throw error;
  }
}
