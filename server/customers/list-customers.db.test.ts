import { describe, expect, it } from "vitest";
import type { TestCustomer } from "@/db/test/factories/customers";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { OTHER } from "../facts/breakdowns";
import { explainMetric } from "../kpis/explain-metric";
import { getBreakdown } from "../kpis/get-breakdown";
import { workspaceWith } from "../kpis/test/workspace-with";
import { listCustomers } from "./list-customers";
import { paying } from "./test/paying";

describe("the customers behind a number", () => {
  useSuiteDatabase();

  it("of some channels only are those who came by them", async () => {
    const ctx = await workspaceWith("2024-03-31", [paying("a", "Pro", 100n, { channel: "Ads" }), paying("b", "Pro", 100n, { channel: "Fair" }), paying("c", "Pro", 100n)]);
    const named = async (channels: string[]) => (await listCustomers({ ctx, input: { population: "new_in_range", from: "2024-01", to: "2024-03", channels: JSON.stringify(channels), sort: "name", direction: "asc" } })).rows.map(({ externalId }) => externalId);
    expect([await named(["Ads", "Fair"]), await named([""]), await named([])]).toEqual([["b", "a"].sort(), ["c"], []]);
    await expect(listCustomers({ ctx, input: { channels: "Ads" } })).rejects.toThrow();
  });

  it("of churn on unknown days are everybody who ever paid, as the months lived are theirs", async () => {
    const gone: TestCustomer = { externalId: "gone", subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: "2024-03-31", mrr: 100n, plan: "Pro" }], undated: true }] };
    const ctx = await workspaceWith("2024-03-31", [gone, paying("a", "Pro", 100n), paying("b", "Pro", 300n)]);
    for (const [metric, inputs] of [["customer_churn_rate", ["opening_customers", "retained_customers"]], ["nrr", ["opening_mrr", "retained_mrr"]]] as const) {
      const { explanation } = await explainMetric({ ctx, input: { locale: "en", metric } });
      expect(explanation?.value.warnings).toContain("churn_dates_unknown");
      for (const name of inputs) {
        const part = explanation?.inputs.find((input) => input.name === name);
        expect([part?.population, part?.window], `${metric}: ${name}`).toEqual(["everyone", explanation?.window]);
      }
      expect((await listCustomers({ ctx, input: { population: "everyone" } })).total.rows).toBe(explanation?.value.n);
    }
    // Who left stands in the list of the departures of the month it is known by.
    const left = await listCustomers({ ctx, input: { population: "churned_in_range", from: "2024-03", to: "2024-03" } });
    expect(left.rows).toMatchObject([{ externalId: "gone", undated: true, occurredOn: "2024-03-31" }]);
  });

  it("have no explanation where the group has no such number", async () => {
    const ctx = await workspaceWith("2024-03-31", [paying("a", "Pro", 100n)]);
    const explained = async (asked: object) => (await explainMetric({ ctx, input: { locale: "en", metric: "arpa", ...asked } })).explanation;
    expect(await explained({ reason: "Price" })).toBeNull();
    expect(await explained({ metric: "customers.churned", reason: "Price", cohort: "2024-01" })).toBeNull();
  });

  it("of a churn row within a group are those of the group", async () => {
    const left = (externalId: string, plan: string, reason: string): TestCustomer => ({
      externalId,
      subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: "2024-02-20", mrr: 100n, plan }], cancellations: [{ on: "2024-02-01", reason }] }],
    });
    const ctx = await workspaceWith("2024-03-31", [left("a", "Pro", "Price"), left("b", "Pro", "Other"), left("c", "Basic", "Price"), paying("d", "Pro", 100n)]);
    for (const group of [{ breakdown: "plan", value: "Pro" }, { breakdown: "interval", value: "month" }] as const) {
      const asked = { reason: "Price", ...group };
      const { total } = await listCustomers({ ctx, input: { population: "churned_in_range", ...asked } });
      const { explanation } = await explainMetric({ ctx, input: { locale: "en", metric: "churn_share", ...asked } });
      expect([total.rows, explanation?.value.value]).toEqual(group.value === "Pro" ? [1, 1 / 2] : [2, 2 / 3]);
    }
  });

  it("stay apart by value, also by what has none and by the rest beyond the fifty largest", async () => {
    const plans = Array.from({ length: 55 }, (_, index) => `Plan ${String(index + 10)}`);
    const ctx = await workspaceWith("2024-03-31", [
      ...plans.map((plan, index) => paying(plan, plan, BigInt(1000 + index))),
      ...plans.slice(0, 50).map((plan) => paying(`${plan} again`, plan, 1n)),
      { ...paying("no plan", "", 70n), subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: null, mrr: 70n, plan: null }] }] },
    ]);
    const { rows } = await getBreakdown({ ctx, input: { breakdown: "plan" } });
    expect(rows).toHaveLength(52);
    expect(rows.slice(-2).map(({ value, customers, everPaid }) => [value, customers, everPaid])).toEqual([["", 1, 1], [OTHER, 5, 5]]);
    const rest = await listCustomers({ ctx, input: { breakdown: "plan", value: OTHER, sort: "amount", direction: "asc" } });
    expect(rest.rows.map(({ externalId }) => externalId)).toEqual(["Plan 60", "Plan 61", "Plan 62", "Plan 63", "Plan 64"]);
    const unset = await listCustomers({ ctx, input: { breakdown: "plan", value: "" } });
    expect(unset.rows.map(({ externalId }) => externalId)).toEqual(["no plan"]);
  });

  it("come a page at a time, in one order", async () => {
    const ctx = await workspaceWith("2024-03-31", ["d", "a", "c", "b", "e"].map((id, index) => paying(id, "Pro", BigInt(100 + (index % 2)))));
    const sorted = async (input: Pick<Parameters<typeof listCustomers>[0]["input"], "sort" | "direction">) => {
      const pages = [1, 2, 3].map((page) => listCustomers({ ctx, input: { ...input, page, pageSize: 2 } }));
      return (await Promise.all(pages)).map(({ rows }) => rows.map(({ externalId }) => externalId));
    };
    // Without names by their ids.
    expect(await sorted({ sort: "name", direction: "asc" })).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect(await sorted({ sort: "name", direction: "desc" })).toEqual([["e", "d"], ["c", "b"], ["a"]]);
    // Equal ones come in an order of their own, the same on every page.
    for (const sort of ["amount", "date", "since"] as const) expect((await sorted({ sort })).flat().toSorted()).toEqual(["a", "b", "c", "d", "e"]);
    const [largest] = await sorted({ sort: "amount", direction: "desc" });
    expect(largest?.toSorted()).toEqual(["a", "b"]);
    const smallest = await sorted({ sort: "amount", direction: "asc" });
    expect(smallest.flat().slice(0, 3).toSorted()).toEqual(["c", "d", "e"]);
  });

  it("are none before the first import", async () => {
    const ctx = await aWorkspace(await aPerson());
    expect(await listCustomers({ ctx, input: {} })).toMatchObject({ data_date: null, rows: [], total: { rows: 0, amount: 0n } });
  });
});
