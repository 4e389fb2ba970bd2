import { describe, expect, it } from "vitest";
import { many, kpiInputOf } from "../test/kpi-input";
import { kpis } from "./kpis";

/** 40 since January, all still here: 4 months so far, at a margin of 50 %. */
const customers = many(40, { from: "2026-01", mrr: [1_000, 1_000, 1_000, 1_000], margin: 0.5 });
const value = (payments: { cohortMonth: string; month: string; received: bigint; payments?: number }[]) => kpis(kpiInputOf(customers, { payments })).metrics["ltv.transactional"];

describe("LTV from purchases", () => {
  it("is basket × purchases a month × lifetime × margin: 30 × 0.5 × 4 × 50 % = 30", () => {
    // 80 payments of 30.00 in 160 customer-months.
    expect(value([{ cohortMonth: "2026-01", month: "2026-03", received: 240_000n, payments: 80 }])).toMatchObject({ value: 3_000, n: 40, warnings: ["still_active_bias", "short_history"] });
  });

  it("cannot tell a basket from what was received alone, nor from payments before the window", () => {
    expect(value([{ cohortMonth: "2026-01", month: "2026-03", received: 240_000n }])).toMatchObject({ value: null, reason: "no_data" });
    expect(value([{ cohortMonth: "2025-01", month: "2025-01", received: 240_000n, payments: 80 }])).toMatchObject({ value: null, reason: "no_data" });
  });
});
