import { describe, expect, it } from "vitest";
import { csvRow } from "./csv-row";

describe("a line of a CSV file", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["＝1", "'＝1"],
  ])("makes %j text", (cell, safe) => {
    expect(csvRow([cell], ";")).toBe(`${safe}\r\n`);
  });

  it.each(["-12.50", "-1 234,56 €", "+33", "-5 %", "a=b", "", "O'Hara"])("leaves %j as it is", (cell) => {
    expect(csvRow([cell, "x"], ";")).toBe(`${cell};x\r\n`);
  });

  it("quotes what would end the cell", () => {
    expect(csvRow(['say "a;b"', "two\nlines"], ";")).toBe('"say ""a;b""";"two\nlines"\r\n');
  });
});
