import { expect, it } from "vitest";
import { readMonthPoint } from "./month-point";

it("reads a month, the model that expects it and the intake it is expected with", () => {
  expect(readMonthPoint("2026-12")).toEqual({ month: "2026-12" });
  expect(readMonthPoint("2026-12~model")).toEqual({ month: "2026-12", by: "model" });
  expect(readMonthPoint("2026-12~40.5")).toEqual({ month: "2026-12", intake: "40.5" });
});

it.each(["2026-13~model", "9999-99~model", "2026-00", "2026-13", "2026-12~soon", "2026-12~40~50", "model", ""])("reads no month in %j", (at) => {
  expect(readMonthPoint(at)).toBeNull();
});
