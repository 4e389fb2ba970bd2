import { expect, it } from "vitest";
import { mrrByPlan } from "./mrr-by-plan";

const cell = (month: string, plan: string, closingMrr: bigint, subscriptions = 1) => ({ month, plan, closingMrr, subscriptions });

it("sets MRR by plan at a range's end beside its beginning, also of a plan nobody has any more", () => {
  const plans = [cell("2026-02", "Basic", 4_000n, 4), cell("2026-02", "Old", 500n), cell("2026-04", "Basic", 3_000n, 3), cell("2026-04", "Pro", 9_000n, 2)];
  expect(mrrByPlan(plans, { from: "2026-03", to: "2026-04" })).toEqual([
    { plan: "Pro", subscriptions: 2, mrr: 9_000n, openingMrr: 0n, share: 0.75 },
    { plan: "Basic", subscriptions: 3, mrr: 3_000n, openingMrr: 4_000n, share: 0.25 },
    { plan: "Old", subscriptions: 0, mrr: 0n, openingMrr: 500n, share: 0 },
  ]);
  expect(mrrByPlan(plans, { from: "2026-03", to: "2026-03" }).map(({ share }) => share)).toEqual([null, null]);
});
