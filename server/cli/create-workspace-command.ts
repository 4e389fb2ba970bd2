import { eq } from "drizzle-orm";
import { z } from "zod";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";
import { lowerCase } from "@/server/auth/account-input";
import { checkCredentials } from "@/server/auth/check-credentials";
import { createUser } from "@/server/auth/create-user";
import { createWorkspace } from "@/server/workspaces/create-workspace";
import { ppm, readOptions, required } from "./options";
import { done, type CommandResult } from "./result";
import { workspaceBySlug } from "./context";

const text = { type: "string" } as const;
const options = { name: text, email: text, password: text, currency: text, "time-zone": text, margin: text, discount: text };
const schema = z.object({
  name: required("a name"),
  email: required("an email"),
  password: required("a password"),
  currency: z.string().toUpperCase().optional(),
  "time-zone": z.string().optional(),
  margin: ppm.optional(),
  discount: ppm.optional(),
});

/** A workspace and, unless the email has an account already, the person who owns it. */
export async function createWorkspaceCommand(argv: string[]): Promise<CommandResult> {
  const { values } = readOptions(argv, options, schema);
  const owner = await ownerOf(values);
  const { name, currency, "time-zone": timeZone, margin, discount } = values;
  const input = { name, currency, timeZone, grossMarginPpm: margin, discountRatePpm: discount };
  const { slug } = await createWorkspace({ userId: owner.id, input });
  const { workspaceId, workspace } = await workspaceBySlug(slug);
  const answer = { workspace: { id: workspaceId, slug, name: workspace.name, currency: workspace.currency, time_zone: workspace.timeZone }, owner: { id: owner.id, email: values.email, created: owner.created } };
  return done(answer, [`Workspace “${workspace.name}” is ready: /${slug}, ${workspace.currency}, ${workspace.timeZone}.`]);
}

async function ownerOf({ email, password }: { email: string; password: string }): Promise<{ id: string; created: boolean }> {
  const [known] = await globalDb().select({ id: users.id }).from(users).where(eq(users.emailLc, lowerCase(email.trim())));
  if (known) return { id: (await checkCredentials({ email: email.trim(), password, address: "command line" })).id, created: false };
  const name = email.split("@")[0] || email;
  return { id: (await createUser({ input: { name, email, password } })).id, created: true };
}
