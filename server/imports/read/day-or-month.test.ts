import { expect, test } from "vitest";
import { readDayOrMonth } from "./day-or-month";

const read = (text: string) => {
  const result = readDayOrMonth(text, { order: "day_first", timeZone: "Europe/Paris", utc: false });
  return result.ok ? result.value : result.code;
};

test.each([
  ["2026-03", "2026-03-01"],
  ["2026/3", "2026-03-01"],
  ["03/2026", "2026-03-01"],
  ["3.2026", "2026-03-01"],
  ["March 2026", "2026-03-01"],
  ["févr. 2026", "2026-02-01"],
  ["2026 août", "2026-08-01"],
  ["2026-03-17", "2026-03-17"],
  ["17/03/2026", "2026-03-17"],
  ["17 mars 2026", "2026-03-17"],
  ["2026-13", "date_impossible"],
  ["1826-03", "date_out_of_range"],
  ["Mar-26", "date_unreadable"],
  ["Q1 2026", "date_unreadable"],
  ["", "date_unreadable"],
])("%j → %s", (text, expected) => expect(read(text)).toBe(expected));
