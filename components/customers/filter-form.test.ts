import { describe, expect, it } from "vitest";
import { noFilters, readForm } from "./filter-form";

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

describe("the filters of a form", () => {
  it("are nothing when nothing is chosen", () => {
    expect(readForm(form({ status: "any", mrrFrom: "", tenureTo: " " }), "EUR")).toEqual(noFilters);
  });

  it("keep every value that is ticked, also the empty one, which is not set", () => {
    const { groups } = readForm(form({ "group country": ["", "FR"], "group attribute:Größe": " x=y" }), "EUR");
    expect(groups).toBe('[["country",""],["country","FR"],["attribute:Größe"," x=y"]]');
  });

  it.each([
    ["50", "EUR", "5000"],
    ["1 234,5", "EUR", "123450"],
    ["1234.56", "EUR", "123456"],
    ["0", "EUR", "0"],
    ["500", "JPY", "500"],
    ["1.5", "JPY", null],
    ["1.234", "EUR", null],
    ["-5", "EUR", null],
    ["dear", "EUR", null],
  ])("take %s %s as %s in minor units", (typed, currency, minor) => {
    expect(readForm(form({ mrrFrom: typed }), currency).mrrFrom).toBe(minor);
  });

  it("count whole months", () => {
    expect(readForm(form({ tenureFrom: "12", tenureTo: "1.5" }), "EUR")).toMatchObject({ tenureFrom: "12", tenureTo: null });
  });
});
