import { expect, test } from "vitest";
import { measuredMonths } from "./measured-months";

test.each([
  ["from its whole month to the last complete one", "2026-05-15", "2026-08-10", { from: "2026-05", to: "2026-07" }],
  ["to the month of the data date on its last day", "2026-05-15", "2026-08-31", { from: "2026-05", to: "2026-08" }],
  ["the running month where there is no other, also before the day itself", "2026-08-20", "2026-08-10", { from: "2026-08", to: "2026-08" }],
  ["nothing before the month is in the data", "2026-09-01", "2026-08-31", null],
])("a programme is measured %s", (_what, since, dataDate, months) => {
  expect(measuredMonths(since, dataDate)).toEqual(months);
});
