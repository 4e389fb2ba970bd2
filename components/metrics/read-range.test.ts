import { expect, it } from "vitest";
import { readRange } from "./read-range";

it("reads the months of the address", () => {
  expect(readRange({ from: "2026-08", to: "2026-10" })).toEqual({ from: "2026-08", to: "2026-10" });
});

it.each([{ from: "2026-13" }, { from: "yesterday" }, { from: ["2026-01", "2026-02"] }])("takes %j as not given", (params) => {
  expect(readRange(params)).toEqual({});
});

it("takes a range that runs backwards as not given", () => {
  expect(readRange({ from: "2026-10", to: "2026-08" })).toEqual({});
});
