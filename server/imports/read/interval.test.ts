import { expect, test } from "vitest";
import { readInterval } from "./interval";

const read = (text: string) => {
  const result = readInterval(text);
  return result.ok ? `${result.value.count} ${result.value.interval}` : result.code;
};

test.each([
  ["month", "1 month"],
  ["Monthly", "1 month"],
  ["mensuel", "1 month"],
  ["Mensuelle", "1 month"],
  ["par mois", "1 month"],
  ["1 month", "1 month"],
  ["every 3 months", "3 month"],
  ["quarterly", "3 month"],
  ["trimestre", "3 month"],
  ["Semestriel", "6 month"],
  ["half-year", "6 month"],
  ["semi-annual", "6 month"],
  ["year", "1 year"],
  ["annuel", "1 year"],
  ["Année", "1 year"],
  ["YEARLY", "1 year"],
  ["2 years", "2 year"],
  ["tous les 2 ans", "2 year"],
  ["week", "1 week"],
  ["hebdomadaire", "1 week"],
  ["fortnightly", "2 week"],
  ["daily", "1 day"],
  ["30 days", "30 day"],
  ["P1M", "1 month"],
])("%j is every %s", (text, every) => expect(read(text)).toBe(every));

test.each(["", "biannual", "bimonthly", "lifetime", "one-time", "Month-to-Month", "Two Year", "12"])("%j is refused", (text) => {
  expect(read(text)).toBe("interval_unknown");
});

test("none and too many", () => {
  expect(read("0 months")).toBe("interval_count_invalid");
  expect(read("9999 years")).toBe("interval_count_invalid");
});
