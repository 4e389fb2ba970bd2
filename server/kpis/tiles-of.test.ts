import { describe, expect, it } from "vitest";
import { many, kpiInputOf } from "../metrics/test/kpi-input";
import { tilesOf } from "./tiles-of";

const april = { from: "2026-04", to: "2026-04" };
const march = { from: "2026-03", to: "2026-03" };
const stayed = many(40, { from: "2026-01", mrr: [1000, 1000, 1000, 1000] });
const left = (undated: boolean) => many(10, { from: "2026-01", mrr: [1000, 1000, 1000, 0], undated });
const tile = (undated: boolean, id: string, before = march) => {
  const now = kpiInputOf([...stayed, ...left(undated)], { range: april });
  return tilesOf({ now, before: { ...now, range: before } }, [id])[0];
};

describe("a tile whose departures have no day", () => {
  it("is not held against earlier months where it is a rate, and says why", () => {
    expect(tile(true, "customer_churn_rate")).toMatchObject({ change: null, uncompared: "churn_dates_unknown" });
    expect(tile(false, "customer_churn_rate")?.uncompared).toBeUndefined();
  });

  it("is held against another group, of whom the same months are asked", () => {
    expect(tile(true, "arpa", april)).toMatchObject({ change: { direction: "flat" } });
    expect(tile(true, "customer_churn_rate", april)?.uncompared).toBeUndefined();
  });

  it("names the month that all of them stand in, where they move a stock", () => {
    expect(["mrr", "arr", "customers", "arpa"].map((id) => tile(true, id)?.cliff)).toEqual(Array.from({ length: 4 }, () => "2026-04"));
    expect([tile(true, "customer_churn_rate")?.cliff, tile(false, "mrr")?.cliff, tile(false, "arpa")?.cliff]).toEqual([undefined, undefined, undefined]);
    expect(tile(true, "mrr")?.change).toMatchObject({ direction: "down" });
  });
});
