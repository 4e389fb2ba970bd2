import { expect, test } from "vitest";
import { marginTable, type MarginInput } from "./margin-table";

const base: MarginInput = { planMrr: [], costs: [], planMargins: [], workspacePpm: () => 800_000, dataDate: "2026-04-30" };
const mrr = (plan: string, closingMrr: bigint, month = "2026-04") => ({ month, plan, closingMrr });
const cost = (plan: string | null, amount: bigint, month = "2026-04") => ({ month, plan, amount });
const brief = (input: Partial<MarginInput>) => marginTable({ ...base, ...input }).map(({ plan, ppm, source }) => [plan, Number(ppm), source]);

test("without costs and without a margin of its own a plan has that of the workspace", () => {
  expect(brief({ planMrr: [mrr("Basic", 100n)] })).toEqual([["Basic", 800_000, "workspace"]]);
});

test("costs without a plan are shared by MRR: 1,000 and 3,000 with costs of 800 leave 80 % of each", () => {
  expect(brief({ planMrr: [mrr("Basic", 1000n), mrr("Pro", 3000n)], costs: [cost(null, 800n)] })).toEqual([
    ["Basic", 800_000, "service_costs"],
    ["Pro", 800_000, "service_costs"],
  ]);
});

test("costs of a plan come on top: 1,000 less 100 of its own less 200 of 800 shared is 70 %", () => {
  expect(brief({ planMrr: [mrr("Basic", 1000n), mrr("Pro", 3000n)], costs: [cost("Basic", 100n), cost(null, 800n)] })).toEqual([
    ["Basic", 700_000, "service_costs"],
    ["Pro", 800_000, "service_costs"],
  ]);
});

test("a plan without costs, in a month that has none to share, has the margin of its own or of the workspace", () => {
  const planMargins = [{ plan: "Pro", validFrom: "2026-04-30", ppm: 500_000 }];
  expect(brief({ planMrr: [mrr("Basic", 1000n), mrr("Pro", 3000n), mrr("", 10n)], costs: [cost("Basic", 100n)], planMargins })).toEqual([
    ["Basic", 900_000, "service_costs"],
    ["Pro", 500_000, "plan"],
    ["", 800_000, "workspace"],
  ]);
});

test("costs of a plan that nobody has any more are borne by the others", () => {
  expect(brief({ planMrr: [mrr("Basic", 1000n)], costs: [cost("Old", 250n)] })).toEqual([["Basic", 750_000, "service_costs"]]);
});

test("the margin of a plan counts from the month that ends with it, not from what comes after the data date", () => {
  const planMargins = [{ plan: "Pro", validFrom: "2026-02-28", ppm: 600_000 }, { plan: "Pro", validFrom: "2026-04-21", ppm: 100_000 }];
  const planMrr = [mrr("Pro", 1n, "2026-01"), mrr("Pro", 1n, "2026-02"), mrr("Pro", 1n, "2026-04")];
  expect(brief({ planMrr, planMargins, dataDate: "2026-04-20" })).toEqual([
    ["Pro", 800_000, "workspace"],
    ["Pro", 600_000, "plan"],
    ["Pro", 600_000, "plan"],
  ]);
});

test("more costs than MRR are a negative margin, more credits than costs one above 100 %", () => {
  expect(brief({ planMrr: [mrr("Basic", 1000n)], costs: [cost(null, 2500n)] })).toEqual([["Basic", -1_500_000, "service_costs"]]);
  expect(brief({ planMrr: [mrr("Basic", 1000n)], costs: [cost(null, 100n), cost(null, -300n)] })).toEqual([["Basic", 1_200_000, "service_costs"]]);
});
