import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, undoNow, useUploadFolder } from "@/server/imports/test/workspace";
import { recordReferralInput } from "./input";
import { recordReferral } from "./record-referral";
import { removeReferral } from "./remove-referral";

const customers = {
  columns: { id: { field: "external_id" }, email: { field: "email" }, amount: { field: "amount" }, start: { field: "started_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
  update: "correction",
};

describe("a referral recorded by hand", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await newWorkspace();
    await importCsv(ctx, "id,email,amount,start\na,ann@example.com,20,2026-01-10\nb,ben@example.com,30,2026-04-02\n", { mapping: customers });
  });

  const record = (input: object) => recordReferral({ ctx, input: recordReferralInput.parse({ locale: "en", ...input }) });
  const read = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => inWorkspace(ctx.workspaceId, async (tx) => (await tx.execute<T>(query)).rows);
  const funnel = () => read(sql`select month::text, invited, paying, rewards from referral_cells where workspace_id = ${ctx.workspaceId} and breakdown = 'none' order by 1`);
  const referred = () => read(sql`
    select c.external_id as id from customer_summaries s join customers c on c.workspace_id = ${ctx.workspaceId} and c.id = s.customer_id
    where s.workspace_id = ${ctx.workspaceId} and s.referred`);

  it("is in the numbers at once, and out of them when it is taken back; both are in the audit log", async () => {
    const { id } = await record({ referrer: "a", referee: "Ben@example.com", invitedOn: "2026-03-30", rewardedOn: "2026-05-01", reward: "25.50" });
    expect(await referred()).toEqual([{ id: "b" }]);
    expect(await funnel()).toMatchObject([{ month: "2026-03-01", invited: 1 }, { month: "2026-04-01", paying: 1 }, { month: "2026-05-01", rewards: "2550" }]);
    await removeReferral({ ctx, input: { id } });
    expect([await referred(), await funnel()]).toEqual([[], []]);
    expect(await read(sql`select action, subject from audit_events where workspace_id = ${ctx.workspaceId} and action like 'referral.%' order by action`)).toEqual([
      { action: "referral.recorded", subject: id },
      { action: "referral.removed", subject: id },
    ]);
  });

  it("of who is no customer yet is joined when that comes", async () => {
    await record({ referrer: "ann@example.com", referee: "zoe@example.com", invitedOn: "2026-05-01" });
    await importCsv(ctx, "id,email,amount,start\nz,zoe@example.com,20,2026-06-10\n", { mapping: customers });
    expect(await referred()).toEqual([{ id: "z" }]);
  });

  it("goes with a referrer whose import is undone, and so does what it made of the referee", async () => {
    const later = await importCsv(ctx, "id,email,amount,start\nr,ray@example.com,20,2026-03-10\n", { mapping: customers });
    await record({ referrer: "r", referee: "b", invitedOn: "2026-03-30" });
    expect(await referred()).toEqual([{ id: "b" }]);
    await undoNow(ctx, later);
    expect([await referred(), await funnel()]).toEqual([[], []]);
  });

  it("dated after the data says where the data ends; one that is in a number already does not", async () => {
    expect(await record({ referrer: "a", referee: "x@example.com", invitedOn: "2026-07-01" })).toMatchObject({ dataDate: "2026-06-30" });
    expect(await record({ referrer: "a", referee: "y@example.com", invitedOn: "2026-06-01", signedUpOn: "2026-07-01" })).toMatchObject({ dataDate: null });
    expect(await record({ referrer: "a", referee: "b" })).toMatchObject({ dataDate: null });
  });

  it("of who pays before it brings nobody, whatever is told to have been paid or rewarded since", async () => {
    await record({ referrer: "b", referee: "a", invitedOn: "2026-05-01", paidOn: "2026-05-10", rewardedOn: "2026-05-11" });
    expect(await referred()).toEqual([]);
    expect(await funnel()).toMatchObject([{ month: "2026-05-01", invited: 1, paying: 0 }]);
  });

  it("is refused like a row of a file", async () => {
    expect(() => recordReferralInput.parse({ locale: "en", referrer: "a", referee: "b", invitedOn: "0001-01-01" })).toThrow();
    const refusal = (input: object) => record(input).then(() => "taken", (error: { messageKey?: string }) => error.messageKey);
    expect(await refusal({ referrer: "nobody", referee: "b" })).toBe("referralUnknown");
    expect(await refusal({ referrer: "a", referee: "ANN@example.com" })).toBe("referralSelf");
    expect(await refusal({ referrer: "a", referee: "b", invitedOn: "2026-03-30", signedUpOn: "2026-03-29" })).toBe("referralOrder");
    expect(await refusal({ referrer: "a", referee: "b", invitedOn: "2026-03-30", rewardedOn: "2026-03-29" })).toBe("referralOrder");
    expect(await refusal({ referrer: "a", referee: "new", signedUpOn: "2026-03-30", paidOn: "2026-03-29" })).toBe("referralOrder");
    expect(await refusal({ referrer: "a", referee: "new", signedUpOn: "2026-03-30", rewardedOn: "2026-03-29" })).toBe("referralOrder");
    expect(await refusal({ referrer: "a", referee: "new", invitedOn: "2026-03-30", paidOn: "2026-03-29" })).toBe("referralPaidBefore");
    expect(await refusal({ referrer: "a", referee: "new" })).toBe("referralUndated");
    for (const step of ["invitedOn", "signedUpOn", "paidOn", "rewardedOn"]) expect(await refusal({ referrer: "a", referee: "new", [step]: "2199-01-01" })).toBe("referralToCome");
    expect(await refusal({ referrer: "a", referee: "b" })).toBe("taken");
    expect(await refusal({ referrer: "b", referee: "a" })).toBe("referralCycle");
    expect(await refusal({ referrer: "a", referee: "ben@example.com" })).toBe("referralTwice");
    expect(await refusal({ referrer: "a", referee: "c", reward: "many" })).toBe("spendAmount");
    expect(await refusal({ referrer: "a", referee: "d", reward: "-5" })).toBe("amountNegative");
    expect(await refusal({ referrer: "a", referee: "d", reward: "0.005" })).toBe("amountTooFine");
  });

  it("is taken back only by its workspace, and only if no file brought it", async () => {
    const { id } = await record({ referrer: "a", referee: "b" });
    await expect(removeReferral({ ctx: await newWorkspace(), input: { id } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
