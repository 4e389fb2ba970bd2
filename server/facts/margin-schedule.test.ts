import { expect, test } from "vitest";
import { marginSchedule } from "./margin-schedule";

const version = (validFrom: string, grossMarginPpm: number) => ({ validFrom, grossMarginPpm });

test("a margin counts from the month that ends with it", () => {
  expect(marginSchedule([version("1970-01-01", 800_000), version("2024-04-30", 700_000)], "2024-06-30")).toEqual([
    { from: "1970-01", ppm: 800_000 },
    { from: "2024-04", ppm: 700_000 },
  ]);
});

test("the last of two versions in a month is the one valid at its end", () => {
  const versions = [version("1970-01-01", 800_000), version("2024-04-20", 650_000), version("2024-04-02", 700_000)];
  expect(marginSchedule(versions, "2024-06-30")).toEqual([{ from: "1970-01", ppm: 800_000 }, { from: "2024-04", ppm: 650_000 }]);
});

test("what becomes valid after the data date is not yet valid in the running month", () => {
  expect(marginSchedule([version("2020-01-01", 800_000), version("2024-06-11", 0)], "2024-06-10")).toEqual([{ from: "2020-01", ppm: 800_000 }]);
});

test("a version that says the same is no change", () => {
  expect(marginSchedule([version("2020-01-01", 800_000), version("2024-01-01", 800_000)], "2024-06-10")).toHaveLength(1);
});
