import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { everybody } from "@/common/segments/rule";
import { inWorkspace } from "@/db/client";
import { cancellations, customerNotes, customers, imports, roles, segments, sources } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import { aMember, aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import type { Role, WorkspaceContext } from "@/server/context";
import { can } from "@/server/members/permissions";
import { appRouter } from "@/server/routers";
import { inputKeys, procedures } from "./test/procedures";
import { createCallerFactory } from "./procedures";

/** Whoever adds a procedure that is not of a workspace adds it here, and says to whom it answers. */
const outsideWorkspaces = {
  public: ["account.signUp", "account.current"],
  signedIn: ["account.me", "account.rename", "account.changePassword", "account.signOutEverywhere", "workspaces.mine", "workspaces.creationOptions", "workspaces.create"],
};

const all = procedures(appRouter);
const ofWorkspaces = all.filter(({ permission }) => permission !== undefined);
const createCaller = createCallerFactory(appRouter);

function callAs(person: TestPerson | null, path: string, input: unknown): Promise<unknown> {
  const session = person && { userId: person.id, name: person.name, email: person.email };
  const caller = createCaller({ findSession: async () => session, requestId: "r1", address: "10.0.0.1", memberships: new Map() });
  const [group = "", name = ""] = path.split(".");
  return (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[group]![name]!(input);
}

/** The code it was refused with, or "answered". */
const answerTo = (person: TestPerson | null, path: string, input: unknown) =>
  callAs(person, path, input).then(
    () => "answered",
    (error: unknown) => (error instanceof TRPCError ? error.code : `not mapped: ${String(error)}`),
  );

describe("every procedure", () => {
  useSuiteDatabase();
  let mine: WorkspaceContext;
  let theirs: WorkspaceContext;
  let me: TestPerson;
  let foreignImport: string;
  let ofCustomers: Record<(typeof foreignKeys)[number], string>;
  const members = new Map<Role, TestPerson>();

  beforeAll(async () => {
    me = await aPerson();
    mine = await aWorkspace(me);
    theirs = await aWorkspace(await aPerson());
    foreignImport = await anImport(theirs);
    ofCustomers = await aCustomer(theirs);
    for (const role of roles) {
      const member = await aPerson();
      await aMember(mine, member, role);
      members.set(role, member);
    }
  });

  it("is of a workspace, or listed as being of none", () => {
    const others = all.filter(({ permission }) => permission === undefined).map(({ path }) => path);
    expect(others.toSorted()).toEqual([...outsideWorkspaces.public, ...outsideWorkspaces.signedIn].toSorted());
  });

  it.each(all.filter(({ path }) => !outsideWorkspaces.public.includes(path)))("$path answers nobody who is signed out", async ({ path }) => {
    expect(await answerTo(null, path, { workspace: mine.workspace.slug })).toBe("UNAUTHORIZED");
  });

  it.each(ofWorkspaces)("$path answers a stranger as if the workspace were not there", async ({ path }) => {
    const strangers = await answerTo(me, path, { workspace: theirs.workspace.slug });
    const nobodys = await answerTo(me, path, { workspace: "no-such-workspace" });
    expect([strangers, nobodys]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  });

  it.each(ofWorkspaces.flatMap((procedure) => roles.map((role) => ({ ...procedure, role }))))("$path ($permission) as $role", async ({ path, permission, role }) => {
    const answer = await answerTo(members.get(role)!, path, { workspace: mine.workspace.slug, surely: "unknown" });
    // An unknown key stops what is allowed before it does anything.
    expect(answer).toBe(can(role, permission!) ? "BAD_REQUEST" : "FORBIDDEN");
  });

  it.each(all.filter(({ hasInput }) => hasInput).flatMap(({ path }) => ["workspaceId", "role", "constructor"].map((key) => ({ path, key }))))(
    "$path refuses the extra key $key",
    async ({ path, key }) => {
      const input = JSON.parse(`{"workspace": "${mine.workspace.slug}", "${key}": {"role": "owner"}}`);
      expect(await answerTo(me, path, input)).toBe("BAD_REQUEST");
    },
  );

  it("takes nothing from a __proto__ that was sent", async () => {
    await answerTo(me, "workspaces.current", JSON.parse(`{"workspace": "${mine.workspace.slug}", "__proto__": {"role": "owner"}}`));
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it.each(["", "%2e%2e", "a\0b", "../acme", "x".repeat(5000), "ACME", "acme/overview"])("finds no workspace named %j", async (workspace) => {
    expect(await answerTo(me, "workspaces.current", { workspace })).toBe("NOT_FOUND");
  });

  it.each(ofWorkspaces.filter(({ input }) => inputKeys(input).includes("importId")))("$path finds no import of another workspace", async ({ path }) => {
    const before = await everyImport(theirs);
    const answer = await callAs(me, path, { workspace: mine.workspace.slug, importId: foreignImport, ...restOfInput[path] }).catch((error: TRPCError) => error.code);
    // A mapping that says nothing is answered before any import is looked for.
    expect(answer).toEqual(path === "imports.saveMapping" ? expect.objectContaining({ ok: false }) : "NOT_FOUND");
    expect(await everyImport(theirs)).toEqual(before);
  });

  it.each(ofWorkspaces.flatMap(({ path, input }) => foreignKeys.filter((key) => inputKeys(input).includes(key)).map((key) => ({ path, key }))))("$path finds no $key of another workspace", async ({ path, key }) => {
    const answer = await callAs(me, path, { workspace: mine.workspace.slug, [key]: ofCustomers[key], ...restOfInput[path] }).catch((error: TRPCError) => error.code);
    expect(answer).toBe("NOT_FOUND");
  });
});

/** What belongs to a customer or a segment, as procedures name it. */
const foreignKeys = ["customerId", "noteId", "cancellationId", "segmentId", "segment"] as const;

const restOfInput: Record<string, object> = {
  "imports.saveMapping": { mapping: {} },
  "imports.chooseKind": { kind: "customers" },
  "customers.addNote": { body: "x" },
  "customers.editNote": { body: "x" },
  "cancellations.record": { cancelledOn: "2026-01-01" },
  "segments.duplicate": { name: "Mine" },
  "segments.archive": { archived: true },
  "explain.metric": { metric: "mrr", locale: "en" },
  "ltv.value": { method: "observed", locale: "en" },
  "ltv.methods": { method: "observed" },
  "ltv.sensitivity": { method: "observed" },
  "ltv.byGroup": { breakdown: "plan" },
  "payback.byGroup": { breakdown: "plan" },
};

/** With a note and a cancellation, in a workspace with a segment. */
async function aCustomer({ workspaceId, userId }: WorkspaceContext) {
  return inWorkspace(workspaceId, async (tx) => {
    const [customer] = await tx.insert(customers).values({ workspaceId, externalId: "C-1" }).returning();
    const own = { workspaceId, customerId: customer!.id };
    const [note] = await tx.insert(customerNotes).values({ ...own, authorId: userId!, body: "Theirs" }).returning();
    const [cancellation] = await tx.insert(cancellations).values({ ...own, cancelledOn: "2026-01-01" }).returning();
    const [segment] = await tx.insert(segments).values({ workspaceId, name: "Theirs", nameLc: "theirs", rule: everybody, ruleHash: "" }).returning();
    return { customerId: customer!.id, noteId: note!.id, cancellationId: cancellation!.id, segmentId: segment!.id, segment: segment!.id };
  });
}

const everyImport = ({ workspaceId }: WorkspaceContext) => inWorkspace(workspaceId, (tx) => tx.select().from(imports));

async function anImport({ workspaceId }: WorkspaceContext): Promise<string> {
  return inWorkspace(workspaceId, async (tx) => {
    const [source] = await tx.insert(sources).values({ workspaceId, kind: "customers", name: "CRM", signature: "id" }).returning();
    const [made] = await tx
      .insert(imports)
      .values({ workspaceId, sourceId: source!.id, kind: "customers", status: "checked", fileName: "crm.csv", fileBytes: 10, detected: {} })
      .returning();
    return made!.id;
  });
}
