import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { customers, scheduledChurns, subscriptions } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import { getChurnReasons } from "../churn/get-churn-reasons";
import { getScheduled } from "../churn/get-scheduled";
import type { WorkspaceContext } from "../context";
import { workspaceWith } from "../kpis/test/workspace-with";
import { recordCancellation } from "./record-cancellation";
import { withdrawCancellation } from "./withdraw-cancellation";

const phases = (endsOn: string | null) => [{ phases: [{ startsOn: "2024-01-05", endsOn, mrr: 4000n, plan: "Pro" }] }];
const aCompany = () => workspaceWith("2024-06-30", [{ externalId: "left", subscriptions: phases("2024-06-10") }, { externalId: "stays", subscriptions: phases(null) }]);
const said = { category: "Price", reason: "Too dear", comment: "We only use a third of it.", competitor: "Other Inc" };

const idOf = (ctx: WorkspaceContext, externalId: string) =>
  inWorkspace(ctx.workspaceId, async (tx) => (await tx.select().from(customers).where(eq(customers.externalId, externalId)))[0]?.id ?? "");
const reasons = async (ctx: WorkspaceContext) => (await getChurnReasons({ ctx, input: { from: "2024-06", to: "2024-06", by: "reason" } })).rows.map(({ key, customers: count }) => [...key, count]);
const scheduled = (ctx: WorkspaceContext) => inWorkspace(ctx.workspaceId, async (tx) => (await tx.select().from(scheduledChurns)).map(({ leavesOn, reason }) => [leavesOn, reason]));

describe("a cancellation typed by hand", () => {
  const { owner } = useSuiteDatabase();

  it("gives the churn it led to its reason at once, and loses it when it is withdrawn", async () => {
    const ctx = await aCompany();
    expect(await reasons(ctx)).toEqual([["", "", 1]]);
    const { id } = await recordCancellation({ ctx, input: { customerId: await idOf(ctx, "left"), cancelledOn: "2024-05-20", ...said } });
    expect(await reasons(ctx)).toEqual([["Price", "Too dear", 1]]);
    await withdrawCancellation({ ctx, input: { cancellationId: id, withdrawnOn: "2024-05-25" } });
    expect(await reasons(ctx)).toEqual([["", "", 1]]);
    await withdrawCancellation({ ctx, input: { cancellationId: id, withdrawn: false } });
    expect(await reasons(ctx)).toEqual([["Price", "Too dear", 1]]);
  });

  it("of a customer that still pays is scheduled churn", async () => {
    const ctx = await aCompany();
    const { id } = await recordCancellation({ ctx, input: { customerId: await idOf(ctx, "stays"), cancelledOn: "2024-06-20", ...said } });
    expect(await scheduled(ctx)).toEqual([["2024-07-05", "Too dear"]]);
    await withdrawCancellation({ ctx, input: { cancellationId: id } });
    expect(await scheduled(ctx)).toEqual([]);
  });

  it("is written down without what was said", async () => {
    const ctx = await aCompany();
    const customerId = await idOf(ctx, "left");
    const { id } = await recordCancellation({ ctx, input: { customerId, cancelledOn: "2024-05-20", ...said } });
    const { rows } = await owner().query("select actor_id, action, detail from audit_events where workspace_id = $1 and subject = $2", [ctx.workspaceId, id]);
    expect(rows).toEqual([{ actor_id: ctx.userId, action: "cancellation.recorded", detail: { customerId, cancelledOn: "2024-05-20" } }]);
  });

  it("is refused when it stands recorded, and taken for another reason or after a withdrawal", async () => {
    const ctx = await aCompany();
    const record = async (more: object = {}) => recordCancellation({ ctx, input: { customerId: await idOf(ctx, "stays"), cancelledOn: "2024-06-20", ...said, ...more } });
    const { id } = await record();
    await expect(record()).rejects.toMatchObject({ code: "CONFLICT", messageKey: "cancellationTwice" });
    await record({ reason: "No time" });
    await record({ reason: "" });
    await expect(record({ reason: null })).rejects.toMatchObject({ messageKey: "cancellationTwice" });
    await withdrawCancellation({ ctx, input: { cancellationId: id } });
    await record();
    await expect(withdrawCancellation({ ctx, input: { cancellationId: id, withdrawn: false } })).rejects.toMatchObject({ messageKey: "cancellationTwice" });
  });

  it("of two on one day the one told last is the reason, of a departure and of what is scheduled", async () => {
    for (const [first, last] of [["Alpha", "Beta"], ["Beta", "Alpha"]]) {
      const ctx = await aCompany();
      for (const reason of [first, last]) {
        await recordCancellation({ ctx, input: { customerId: await idOf(ctx, "left"), cancelledOn: "2024-05-20", reason } });
        await recordCancellation({ ctx, input: { customerId: await idOf(ctx, "stays"), cancelledOn: "2024-06-20", reason } });
      }
      expect(await reasons(ctx)).toEqual([["", last, 1]]);
      expect(await scheduled(ctx)).toEqual([["2024-07-05", last]]);
    }
  });

  it("is refused on a day that nothing could count: to come, before the first payment, after the customer left", async () => {
    const ctx = await aCompany();
    const record = async (externalId: string, cancelledOn: string) => recordCancellation({ ctx, input: { customerId: await idOf(ctx, externalId), cancelledOn } });
    await expect(record("stays", "2199-01-01")).rejects.toMatchObject({ code: "INVALID", messageKey: "cancellationToCome" });
    await expect(record("stays", "2024-01-04")).rejects.toMatchObject({ messageKey: "cancellationBeforePaying", values: { first: "2024-01-05" } });
    await expect(record("left", "2024-06-11")).rejects.toMatchObject({ messageKey: "cancellationAfterLeaving", values: { left: "2024-06-10" } });
    await record("stays", "2024-01-05");
    await record("left", "2024-06-10");
    // After the data date and not after today: it counts once the data reach it.
    expect((await getScheduled({ ctx, input: {} }))?.later).toBe(0);
    await record("stays", "2024-07-02");
    expect((await getScheduled({ ctx, input: {} }))?.later).toBe(1);
  });

  it("is refused between a departure and the return, and counts from the day the customer is back", async () => {
    const stays = [{ phases: [{ startsOn: "2024-01-05", endsOn: "2024-03-10", mrr: 4000n, plan: "Pro" }, { startsOn: "2024-05-01", endsOn: null, mrr: 4000n, plan: "Pro" }] }];
    const ctx = await workspaceWith("2024-06-30", [{ externalId: "returned", subscriptions: stays }]);
    const customerId = await idOf(ctx, "returned");
    const record = (cancelledOn: string) => recordCancellation({ ctx, input: { customerId, cancelledOn } });
    for (const between of ["2024-03-11", "2024-04-15", "2024-04-30"])
      await expect(record(between)).rejects.toMatchObject({ code: "INVALID", messageKey: "cancellationWhileAway", values: { cancelled: between, left: "2024-03-10", back: "2024-05-01" } });
    await record("2024-03-10");
    await record("2024-05-01");
  });

  it("is not taken back before it was made, nor on a day to come", async () => {
    const ctx = await aCompany();
    const { id } = await recordCancellation({ ctx, input: { customerId: await idOf(ctx, "stays"), cancelledOn: "2024-06-20", ...said } });
    const takeBack = (withdrawnOn: string) => withdrawCancellation({ ctx, input: { cancellationId: id, withdrawnOn } });
    await expect(takeBack("2024-06-19")).rejects.toMatchObject({ messageKey: "cancellationWithdrawnBefore" });
    await expect(takeBack("2199-01-01")).rejects.toMatchObject({ code: "INVALID", messageKey: "cancellationWithdrawnToCome", values: { withdrawn: "2199-01-01" } });
    expect(await scheduled(ctx)).toEqual([["2024-07-05", "Too dear"]]);
  });

  it("is refused of another workspace's customer, of another customer's subscription, and when it makes no sense", async () => {
    const [ctx, other] = [await aCompany(), await aCompany()];
    const customerId = await idOf(ctx, "left");
    const [foreign] = await inWorkspace(ctx.workspaceId, async (tx) => tx.select().from(subscriptions).where(eq(subscriptions.externalId, "stays/0")));
    const record = (input: object) => recordCancellation({ ctx, input: { customerId, cancelledOn: "2024-05-20", ...input } });
    await expect(record({ customerId: await idOf(other, "left") })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(record({ subscriptionId: foreign?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(record({ cancelledOn: "2024-02-30" })).rejects.toThrow();
    const { id } = await record({});
    await expect(withdrawCancellation({ ctx: other, input: { cancellationId: id } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(withdrawCancellation({ ctx, input: { cancellationId: id, withdrawnOn: "2024-05-01" } })).rejects.toMatchObject({ code: "INVALID" });
  });
});
