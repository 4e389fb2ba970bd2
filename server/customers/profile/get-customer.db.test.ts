import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { putPlanMargins, putServiceCosts } from "@/db/test/factories/growth";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { recordCancellation } from "@/server/cancellations/record-cancellation";
import { withdrawCancellation } from "@/server/cancellations/withdraw-cancellation";
import type { WorkspaceContext } from "@/server/context";
import { refresh, stay } from "@/server/kpis/test/workspace-with";
import { listCustomers } from "../list-customers";
import { getCustomer } from "./get-customer";

const base = [{ phases: [{ startsOn: "2024-01-10", endsOn: "2024-04-01", mrr: 3333n, plan: "Pro" }, { startsOn: "2024-04-01", endsOn: null, mrr: 5001n, plan: "Pro" }] }];
const addOn = { phases: [{ startsOn: "2024-02-15", endsOn: "2024-05-20", mrr: 777n, plan: "Extra" }] };

describe("a customer as a whole", () => {
  useSuiteDatabase();

  async function aCompany(customers: TestCustomer[], prepare?: (ctx: WorkspaceContext) => Promise<void>) {
    const ctx = await aWorkspace(await aPerson());
    const ids = await putCustomers(ctx, await aSource(ctx, "2024-06-30"), customers);
    await prepare?.(ctx);
    await refresh(ctx);
    return { ctx, ids };
  }
  const earnedByAll = async (ctx: WorkspaceContext) =>
    inWorkspace(ctx.workspaceId, async (tx) => {
      const { rows } = await tx.execute<{ margin: string }>(sql`select sum(closing_margin_mrr) as margin from month_cells where workspace_id = ${ctx.workspaceId} and breakdown = 'none'`);
      return Number(rows[0]?.margin);
    });
  const valuesOf = (ctx: WorkspaceContext, ids: string[]) => Promise.all(ids.map(async (customerId) => (await getCustomer({ ctx, input: { customerId } })).facts?.valueToDate.value.value ?? 0));

  it.each([
    ["the workspace", undefined],
    ["the plans", (ctx: WorkspaceContext) => putPlanMargins(ctx, [{ plan: "Pro", validFrom: "2024-03-01", ppm: 612_345 }])],
    ["the costs of the month", (ctx: WorkspaceContext) => putServiceCosts(ctx, [{ month: "2024-04", plan: null, amount: 1234n }, { month: "2024-05", plan: "Extra", amount: 999n }])],
  ])("has earned what its months have, by the margins of %s: all customers together what the cells say", async (_of, prepare) => {
    const { ctx, ids } = await aCompany([{ subscriptions: [...base, addOn] }, stay("2024-02-01", "2024-05-01", 1999n), { subscriptions: [] }], prepare);
    const values = await valuesOf(ctx, ids);
    expect(values.reduce((total, value) => total + value, 0)).toBe(await earnedByAll(ctx));
    // And the list of customers says the same of each.
    const { rows } = await listCustomers({ ctx, input: { population: "everyone", columns: "toDate" } });
    expect(rows.map(({ id, toDate }) => [id, Number(toDate)]).toSorted()).toEqual(ids.slice(0, 2).map((id, index) => [id, values[index]]).toSorted());
  });

  it("has its MRR day by day, its subscriptions with their phases, and where it stands", async () => {
    const { ctx, ids } = await aCompany([{ externalId: "C-1", channel: "Ads", attributes: {}, subscriptions: [...base, addOn] }]);
    const { identity, subscriptions, facts } = await getCustomer({ ctx, input: { customerId: ids[0]! } });
    expect(identity).toMatchObject({ externalId: "C-1", channel: "Ads", referrer: null, attributes: [] });
    expect(subscriptions.map(({ externalId, phases }) => [externalId, phases.map(({ plan, mrr, startsOn }) => [plan, mrr, startsOn])])).toEqual([
      ["C-1/1", [["Extra", 777n, "2024-02-15"]]],
      ["C-1/0", [["Pro", 5001n, "2024-04-01"], ["Pro", 3333n, "2024-01-10"]]],
    ]);
    expect(facts).toMatchObject({ dataDate: "2024-06-30", standing: { status: "active", mrr: 5001n, tenureMonths: 5, cohortMonth: "2024-01", term: "month" } });
    expect(facts?.steps.map(({ on, mrr }) => [on, mrr])).toEqual([["2024-01-10", 3333n], ["2024-02-15", 4110n], ["2024-04-01", 5778n], ["2024-05-20", 5001n]]);
    expect(facts?.valueToDate.rows?.rows[0]).toEqual(["2024-06", 5001, 4001, expect.any(Number)]);
  });

  it("tells when it asked to leave, also once the term has passed and it stayed, from the very day on which that ends", async () => {
    const monthly = [stay("2024-01-10"), stay("2024-01-10"), stay("2024-01-10", "2024-06-01"), { subscriptions: [...stay("2024-01-10").subscriptions, ...stay("2024-02-10").subscriptions] }, stay("2024-01-30")];
    const { ctx, ids } = await aCompany(monthly);
    const asks = async (index: number, cancelledOn: string, subscriptionId?: string) => recordCancellation({ ctx, input: { customerId: ids[index]!, cancelledOn, subscriptionId } });
    const told = async (index: number) => {
      const { standing } = (await getCustomer({ ctx, input: { customerId: ids[index]! } })).facts ?? {};
      return [standing?.status, standing?.leavesOn, standing?.askedOn];
    };
    const { id } = await asks(0, "2024-03-02");
    await asks(1, "2024-06-20");
    await asks(2, "2024-05-20");
    const { subscriptions } = await getCustomer({ ctx, input: { customerId: ids[3]! } });
    await asks(3, "2024-03-02", subscriptions[0]?.id);
    expect([await told(0), await told(1), await told(2), await told(3)]).toEqual([["active", null, "2024-03-02"], ["leaving", "2024-07-10", "2024-06-20"], ["left", null, null], ["active", null, null]]);
    await asks(4, "2024-06-15");
    expect(await told(4)).toEqual(["active", null, "2024-06-15"]);
    await withdrawCancellation({ ctx, input: { cancellationId: id } });
    expect(await told(0)).toEqual(["active", null, null]);
  });

  it("is expected to bring its MRR × margin × the months of its term's curve, or says why nothing", async () => {
    const many = Array.from({ length: 40 }, (_, index) => stay("2023-06-01", index < 10 ? "2024-03-01" : null, 2000n));
    const { ctx, ids } = await aCompany([...many, { subscriptions: [{ phases: [{ startsOn: "2024-01-01", endsOn: null, mrr: 9000n, interval: "year" }] }] }, { subscriptions: [] }]);
    const residualOf = async (id: string | undefined) => (await getCustomer({ ctx, input: { customerId: id ?? "" } })).facts?.residual;
    const staying = await residualOf(ids[39]);
    const months = staying?.explanation.inputs.find(({ name }) => name === "residual_months")?.value ?? NaN;
    expect(staying).toMatchObject({ age: 12, explanation: { value: { reason: null } } });
    expect(staying?.explanation.value.value).toBeCloseTo(2000 * 0.8 * months, 6);
    expect(staying?.explanation.curves?.rows.length).toBeGreaterThan(0);
    expect(await residualOf(ids[0])).toMatchObject({ age: null, explanation: { value: { value: null, reason: "no_longer_paying" } } });
    expect(await residualOf(ids[40])).toMatchObject({ explanation: { value: { value: null, reason: "no_renewals_yet" } } });
    expect(await residualOf(ids[41])).toMatchObject({ explanation: { value: { value: null, reason: "no_longer_paying" } } });
  });

  it("is not there for another workspace, nor under an id of nobody", async () => {
    const { ids } = await aCompany([stay("2024-01-10")]);
    const { ctx: other } = await aCompany([]);
    await expect(getCustomer({ ctx: other, input: { customerId: ids[0]! } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getCustomer({ ctx: other, input: { customerId: crypto.randomUUID() } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
