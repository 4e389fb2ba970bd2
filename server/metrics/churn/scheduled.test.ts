import { describe, expect, it } from "vitest";
import type { ScheduledCell } from "../cells";
import { scheduled } from "./scheduled";

const cell = (day: string, kind: ScheduledCell["kind"], customers: number): ScheduledCell => ({ day, kind, customers, mrr: BigInt(customers * 1_000) });

describe("what is scheduled after the data date", () => {
  // 2028 has a leap day: thirty days after 31 January are 1 March.
  const answer = scheduled([cell("2028-01-31", "churn", 9), cell("2028-02-29", "churn", 2), cell("2028-03-01", "renewal", 4), cell("2028-03-02", "churn", 1)], "2028-01-31");

  it("stands by month, what has happened left out", () => {
    expect(answer.months.map(({ month, churn, renewals }) => [month, churn.customers, renewals.mrr])).toEqual([["2028-02", 2, 0n], ["2028-03", 1, 4_000n]]);
  });

  it("is counted within so many days", () => {
    expect(answer.within(30)).toEqual({ churn: { customers: 2, mrr: 2_000n }, renewals: { customers: 4, mrr: 4_000n } });
    expect(answer.within(31).churn.customers).toBe(3);
  });
});
