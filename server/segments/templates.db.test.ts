import { beforeAll, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { TestCustomer } from "@/db/test/factories/customers";
import type { WorkspaceContext } from "../context";
import { previewRule } from "./preview";
import { getTemplates, type Template } from "./templates";
import { aCompany, six } from "./test/a-company";

/**
 * 600 who pay by the month since January 2025: each tenth 900 on Business, the others 100 on Team, so that a tenth is worth nine times
 * the rest. Gold are 54 of the 60 best and 54 of the 540 others: 90 % against 10 %, nine times as often.
 */
const many: TestCustomer[] = Array.from({ length: 600 }, (_, index) => {
  const best = index % 10 === 0;
  const gold = best ? index % 100 !== 0 : index % 10 === 1 && index % 100 !== 1;
  return {
    externalId: `c${index}`,
    country: "FR",
    attributes: { tier: gold ? "gold" : "silver" },
    subscriptions: [{ phases: [{ startsOn: "2025-01-15", endsOn: null, mrr: best ? 900_00n : 100_00n, plan: best ? "Business" : "Team" }] }],
  };
});

describe("rules to start from", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  let templates: Template[];
  beforeAll(async () => {
    ctx = await aCompany(many);
    templates = (await getTemplates({ ctx }))!;
  });
  const one = (id: Template["id"]) => templates.find((template) => template.id === id)!;
  const count = async (id: Template["id"]) => (await previewRule({ ctx, input: { rule: one(id).rule! } }))!.matched.customers;

  it("the most valuable tenth are 60 of 600", async () => {
    expect(one("most_valuable").missing).toBeNull();
    expect(await count("most_valuable")).toBe(60);
  });

  it("like the best are the 54 others who are gold as they are: 90 % against 10 %, nine times as often", async () => {
    const [trait, ...others] = one("like_best").traits;
    expect(trait).toMatchObject({ field: "attribute:tier", value: "gold", lift: 9, share: 0.9 });
    expect(trait!.low).toBeGreaterThan(5);
    expect(others).toEqual([]);
    expect(await count("like_best")).toBe(54);
  });

  it("one plan up are those on the plan below the dearest, annual candidates those who pay by the month", async () => {
    expect(await count("plan_up")).toBe(540);
    expect(await count("annual")).toBe(600);
  });

  it("says what is not known, where nothing lights a rule up", () => {
    const missing = Object.fromEntries(templates.map((template) => [template.id, template.missing]));
    expect(missing).toMatchObject({ at_risk: "terms", advocates: "referrals", failed_payment: "payments" });
    expect(one("failed_payment").rule).toBeNull();
  });

  it("of six customers there is no tenth", async () => {
    const few = (await getTemplates({ ctx: await aCompany(six) }))!;
    expect(few.filter(({ missing }) => missing === "customers").map(({ id }) => id)).toEqual(["most_valuable", "like_best"]);
  });
});
