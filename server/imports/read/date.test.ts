import { describe, expect, test } from "vitest";
import { readDate, type DateRules } from "./date";

const read = (text: string, rules: Partial<DateRules> = {}) => {
  const result = readDate(text, { order: "iso", timeZone: "Europe/Paris", utc: false, ...rules });
  return result.ok ? result.value : result.code;
};

describe("read whatever order is chosen", () => {
  test.each([
    ["2026-12-31", "2026-12-31"],
    ["2026/1/5", "2026-01-05"],
    ["31 décembre 2026", "2026-12-31"],
    ["1er août 2026", "2026-08-01"],
    ["5 Feb 2026", "2026-02-05"],
    ["Feb 5, 2026", "2026-02-05"],
    ["17-Nov-2026", "2026-11-17"],
    ["2024-02-29", "2024-02-29"],
  ])("%j → %s", (text, day) => expect(read(text)).toBe(day));
});

describe("numbered days follow the order that was chosen", () => {
  test.each([
    ["03/04/2026", "day_first", "2026-04-03"],
    ["03/04/2026", "month_first", "2026-03-04"],
    ["3.4.26", "day_first", "2026-04-03"],
    ["31/12/69", "day_first", "2069-12-31"],
    ["31/12/70", "day_first", "1970-12-31"],
    ["03/04/2026", "iso", "date_unreadable"],
    ["12/31/2026 11:30 PM", "month_first", "2026-12-31"],
  ] as const)("%j, %s → %s", (text, order, expected) => expect(read(text, { order })).toBe(expected));
});

describe("days that do not exist", () => {
  test.each([
    ["31/02/2026", "day_first", "date_impossible"],
    ["29/02/2025", "day_first", "date_impossible"],
    ["2100-02-29", "iso", "date_impossible"],
    ["12/31/2026", "day_first", "date_impossible"],
    ["2026-00-10", "iso", "date_impossible"],
    ["2026-01-01 25:00", "iso", "date_impossible"],
    ["0999-01-01", "iso", "date_out_of_range"],
    ["9999-12-31", "iso", "date_out_of_range"],
    ["soon", "iso", "date_unreadable"],
    ["2026-01-01 or so", "iso", "date_unreadable"],
    ["20260101", "iso", "date_unreadable"],
    ["1767225600", "iso", "date_unreadable"],
  ] as const)("%j, %s: %s", (text, order, code) => expect(read(text, { order })).toBe(code));
});

describe("moments fall on a day of the workspace's zone", () => {
  test.each([
    ["2026-01-31 23:30:00 UTC", "2026-02-01"],
    ["2026-01-31T23:30:00Z", "2026-02-01"],
    ["2026-01-31T23:30:00.123+02:00", "2026-01-31"],
    ["2026-01-31 20:30 -0500", "2026-02-01"],
  ])("%j → %s in Paris", (text, day) => expect(read(text)).toBe(day));

  test("a time without a zone is local and keeps its day, unless the header says UTC", () => {
    expect(read("2026-01-31 23:30")).toBe("2026-01-31");
    expect(read("2026-01-31 23:30", { utc: true })).toBe("2026-02-01");
    expect(read("2026-01-31 03:30", { utc: true, timeZone: "America/New_York" })).toBe("2026-01-30");
  });

  test("a date alone is never shifted", () => {
    expect(read("2026-01-31", { utc: true, timeZone: "Pacific/Kiritimati" })).toBe("2026-01-31");
    expect(read("2026-01-31", { utc: true, timeZone: "Pacific/Pago_Pago" })).toBe("2026-01-31");
  });

  test("epoch seconds and milliseconds", () => {
    expect(read("1769902200", { order: "epoch" })).toBe("2026-02-01");
    expect(read("1769902200000", { order: "epoch" })).toBe("2026-02-01");
    expect(read("1769902200", { order: "epoch", timeZone: "UTC" })).toBe("2026-01-31");
  });
});
