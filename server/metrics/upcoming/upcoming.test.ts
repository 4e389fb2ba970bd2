import { describe, expect, it } from "vitest";
import type { ScheduledCell } from "../cells";
import { upcoming } from "./upcoming";
import { upcomingRecipes } from "./upcoming-row";

const churn = (day: string, customers: number, mrr: bigint): ScheduledCell => ({ day, kind: "churn", customers, mrr });
const renewal = (day: string, customers: number, mrr: bigint): ScheduledCell => ({ day, kind: "renewal", customers, mrr });

describe("what is coming up", () => {
  it("groups who leaves by month: the rest of the running one, two more, and later", () => {
    const cells = [churn("2026-11-25", 2, 200n), churn("2026-11-30", 1, 100n), churn("2026-12-01", 3, 300n), churn("2027-01-31", 4, 400n), churn("2027-02-01", 5, 500n)];
    const { leaving, allLeaving } = upcoming(cells, "2026-11-20", 150_000);
    expect(leaving).toEqual([
      { month: "2026-11", rest: true, since: "2026-11-21", until: "2026-11-30", customers: 3, mrr: 300 },
      { month: "2026-12", rest: false, since: "2026-12-01", until: "2026-12-31", customers: 3, mrr: 300 },
      { month: "2027-01", rest: false, since: "2027-01-01", until: "2027-01-31", customers: 4, mrr: 400 },
      { month: null, rest: false, since: "2027-02-01", until: null, customers: 5, mrr: 500 },
    ]);
    expect(allLeaving).toEqual({ customers: 15, mrr: 1500 });
  });

  it("begins with the next month when the data ends with one", () => {
    expect(upcoming([], "2026-10-31", 0).leaving.map(({ month, rest }) => [month, rest])).toEqual([["2026-11", false], ["2026-12", false], ["2027-01", false], [null, false]]);
  });

  it("names the share of today's MRR: 1,500 of 150,000 is 1 %, of nothing no share", () => {
    expect(upcoming([churn("2026-12-01", 1, 1500n)], "2026-11-20", 150_000).share).toBe(0.01);
    expect(upcoming([], "2026-11-20", 0).share).toBeNull();
  });

  it("counts terms due within 30, 60 and 90 days once each, and none beyond", () => {
    const cells = [renewal("2026-12-20", 1, 10n), renewal("2026-12-21", 2, 20n), renewal("2027-02-18", 4, 40n), renewal("2027-02-19", 8, 80n)];
    const { renewing, allRenewing, due } = upcoming(cells, "2026-11-20", 1);
    expect(renewing).toEqual([
      { since: "2026-11-21", until: "2026-12-20", customers: 1, mrr: 10 },
      { since: "2026-12-21", until: "2027-01-19", customers: 2, mrr: 20 },
      { since: "2027-01-20", until: "2027-02-18", customers: 4, mrr: 40 },
    ]);
    expect(allRenewing).toEqual({ customers: 7, mrr: 70 });
    expect(due.map(({ days, since, customers, mrr }) => [days, since, customers, mrr])).toEqual([
      [30, "2026-11-21", 1, 10],
      [60, "2026-11-21", 3, 30],
      [90, "2026-11-21", 7, 70],
    ]);
  });

  it("explains each row by its days, and the share by who asked to leave and all MRR of the day", () => {
    const cells = [churn("2026-11-25", 2, 200n), churn("2026-12-01", 3, 300n), renewal("2026-12-20", 1, 10n)];
    const list = upcomingRecipes(cells, { days: { since: "2026-12-01", until: "2026-12-31" }, dataDate: "2026-11-20", mrr: 10_000 });
    expect(list.map(({ id, answer }) => [id, answer.value])).toEqual([["leaving.customers", 3], ["leaving.mrr", 300], ["leaving.share", 0.03], ["renewing.customers", 1], ["renewing.mrr", 10]]);
    expect(list.every(({ window }) => window.from === "2026-11" && window.to === "2026-11")).toBe(true);
  });
});
