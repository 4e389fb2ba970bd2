import { expect, it } from "vitest";
import { answer, unanswered } from "@/components/test/answer";
import type { MetricValue } from "@/server/metrics/value";
import { groupLines, howQuarterIsKnown } from "./prepare-files";

const words = { observed: "observed", projected: "projected", reasonOf: (reason: string) => `because ${reason}`, currency: "EUR", all: "All", labelOf: (value: string) => value };
const seen = answer("months", 8, 40);
const expected: MetricValue = { ...answer("months", 14, 40), warnings: ["projected"] };
const metrics = (payback: MetricValue) => ({ "customers.new": answer("count", 40), cac: answer("money", 30_000), cac_payback: answer("months", 9), "cac_payback.cohort": payback });

it("tells in the file of the groups which payback is projected, and ends with all of them", () => {
  const row = (value: string, payback: MetricValue) => ({ value, customers: 40, everPaid: 40, metrics: metrics(payback) });
  expect(groupLines({ rows: [row("Ads", seen), row("Fair", expected), row("Radio", unanswered("months", "not_recovered"))], total: metrics(expected) }, words)).toEqual([
    ["Ads", 40, 300, 9, 8, "observed"],
    ["Fair", 40, 300, 9, 14, "projected"],
    ["Radio", 40, 300, 9, null, "because not_recovered"],
    ["All", 40, 300, 9, 14, "projected"],
  ]);
});

it("tells of each number of a quarter whether it is projected", () => {
  const points = [3, 6, 12].map((age) => ({ age, cumulated: 100, projected: age > 3 }));
  expect(howQuarterIsKnown({ payback: expected, points }, [3, 6, 12, 24], words)).toEqual(["projected", "observed", "projected", "projected", ""]);
});
