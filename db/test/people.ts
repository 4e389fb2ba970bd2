import { randomUUID } from "node:crypto";
import { globalDb, inWorkspace } from "../client";
import { memberships, users, workspaces, workspaceSettings } from "../schema";
import { mintWorkspaceId } from "../workspace-id";
import type { Role, WorkspaceContext } from "@/server/context";

export type TestPerson = { id: string; name: string; email: string };

/** Somebody with an account who cannot sign in: most tests have no use for a password. */
export async function aPerson(overrides: Partial<typeof users.$inferInsert> = {}): Promise<TestPerson> {
  const email = overrides.email ?? `${randomUUID()}@example.com`;
  const [row] = await globalDb()
    .insert(users)
    .values({ name: "Ada", passwordHash: "none", ...overrides, email, emailLc: email.toLowerCase() })
    .returning({ id: users.id, name: users.name, email: users.email });
  if (!row) throw new Error("no person was made");
  return row;
}

type WorkspaceOverrides = Partial<typeof workspaces.$inferInsert> & { settings?: Partial<typeof workspaceSettings.$inferInsert> };

/** A workspace with its first settings, and the context of a member in it. */
export async function aWorkspace(person: TestPerson, role: Role = "owner", { settings, ...overrides }: WorkspaceOverrides = {}): Promise<WorkspaceContext> {
  const id = randomUUID();
  const workspaceId = mintWorkspaceId(id);
  const workspace = { slug: `w-${id}`.slice(0, 40), name: "Acme", currency: "EUR", timeZone: "Europe/Paris", ...overrides };
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(workspaces).values({ id, ...workspace });
    await tx.insert(workspaceSettings).values({ workspaceId, validFrom: "1970-01-01", grossMarginPpm: 800_000, discountRatePpm: 80_000, ...settings });
    await tx.insert(memberships).values({ workspaceId, userId: person.id, role });
  });
  return { workspaceId, userId: person.id, role, workspace };
}

/** One more member of a workspace. */
export async function aMember({ workspaceId }: WorkspaceContext, person: TestPerson, role: Role): Promise<void> {
  await inWorkspace(workspaceId, (tx) => tx.insert(memberships).values({ workspaceId, userId: person.id, role }));
}
