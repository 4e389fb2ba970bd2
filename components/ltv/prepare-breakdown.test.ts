import { expect, it } from "vitest";
import { answer } from "@/components/test/answer";
import { breakdownLines, lifeId } from "./prepare-breakdown";

it("has all customers below the groups, with the interval of their LTV", () => {
  const metrics = (ltv: number) => ({ "ltv.observed": { ...answer("money", ltv), interval: { low: ltv / 2, high: ltv * 2, level: 0.8 } }, arpa: answer("money", 5000), [lifeId]: answer("months", 20), ltv_to_cac: answer("ratio", 3) });
  const lines = breakdownLines({ rows: [{ value: "Pro", customers: 4, everPaid: 9, metrics: metrics(40_000) }], total: { ...metrics(20_000), customers: answer("count", 10) } }, { currency: "EUR", ltvId: "ltv.observed", all: "All", labelOf: (value) => value });
  expect(lines).toEqual([
    ["Pro", 400, 200, 800, 4, 50, 20, 3],
    ["All", 200, 100, 400, 10, 50, 20, 3],
  ]);
});
