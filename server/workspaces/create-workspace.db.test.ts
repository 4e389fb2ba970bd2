import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { auditEvents, workspaceSettings } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import { aPerson } from "@/db/test/people";
import { findMembership } from "@/server/members/find-membership";
import { createWorkspace } from "./create-workspace";
import { listWorkspaces } from "./list-workspaces";

describe("creating a workspace", () => {
  useSuiteDatabase();
  const create = async (input: Parameters<typeof createWorkspace>[0]["input"]) => {
    const person = await aPerson();
    return { person, ...(await createWorkspace({ userId: person.id, input })) };
  };

  it("makes its creator the owner, with settings that count from the beginning and a line in the audit log", async () => {
    const { person, id, slug } = await create({ name: "Éditions Noël & Cie", currency: "CHF", timeZone: "Europe/Zurich", grossMarginPpm: 725_000 });
    expect(slug).toBe("editions-noel-cie");
    expect(await findMembership({ userId: person.id, slug })).toEqual({
      workspaceId: id,
      userId: person.id,
      role: "owner",
      workspace: { slug, name: "Éditions Noël & Cie", currency: "CHF", timeZone: "Europe/Zurich" },
    });
    const { settings, audit } = await inWorkspace(id, async (tx) => ({
      settings: await tx.select().from(workspaceSettings).where(eq(workspaceSettings.workspaceId, id)),
      audit: await tx.select().from(auditEvents).where(eq(auditEvents.workspaceId, id)),
    }));
    expect(settings).toMatchObject([{ validFrom: "1970-01-01", grossMarginPpm: 725_000, discountRatePpm: 80_000, ltvCapMonths: 60 }]);
    expect(audit).toMatchObject([{ action: "workspace.created", actorId: person.id, subject: id }]);
  });

  it("numbers a second one of the same name, also when both are made at once", async () => {
    const made = await Promise.all([create({ name: "Acme" }), create({ name: "ACME" }), create({ name: "acme!" })]);
    expect(made.map(({ slug }) => slug).toSorted()).toEqual(["acme", "acme-2", "acme-3"]);
  });

  it("refuses an address that was chosen and is taken", async () => {
    await create({ name: "Chosen", slug: "chosen" });
    await expect(create({ name: "Other", slug: "chosen" })).rejects.toMatchObject({ code: "CONFLICT", messageKey: "slugTaken" });
  });

  it.each(["Sign in", "API", "account", "New workspace", "share"])("refuses the name %s, whose address is a page of ours", async (name) => {
    await expect(create({ name })).rejects.toMatchObject({ code: "INVALID", messageKey: "slugReserved" });
  });

  it("finds an address for a name without Latin letters", async () => {
    expect((await create({ name: "株式会社" })).slug).toMatch(/^workspace-/);
  });

  it.each([{ currency: "XXZ" }, { timeZone: "Mars/Olympus" }, { grossMarginPpm: 1_000_001 }, { grossMarginPpm: 0.5 }, { discountRatePpm: -1 }, { slug: "../x" }, { owner: "me" }])(
    "refuses %j",
    async (wrong) => {
      await expect(create({ name: "Acme", ...wrong })).rejects.toThrow();
    },
  );

  it("lists a person's own, by name, and nobody else's", async () => {
    const { person } = await create({ name: "Zebra" });
    await createWorkspace({ userId: person.id, input: { name: "Antelope", currency: "USD" } });
    expect((await listWorkspaces({ userId: person.id })).map(({ name, role }) => [name, role])).toEqual([
      ["Antelope", "owner"],
      ["Zebra", "owner"],
    ]);
  });
});
