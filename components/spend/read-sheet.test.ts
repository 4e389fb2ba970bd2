import { describe, expect, it } from "vitest";
import { readSheet, sheetSearch } from "./read-sheet";

describe("the address of a spend sheet", () => {
  it("is read back as it was written", () => {
    const sheet = { year: 2026, category: "tools", purpose: "retention" } as const;
    expect(readSheet(Object.fromEntries(new URLSearchParams(sheetSearch(sheet))))).toEqual(sheet);
  });

  it("may name nonsense, which counts as nothing", () => {
    expect(readSheet({ year: "soon", category: ["media"], purpose: "luck" })).toEqual({ year: undefined, category: undefined, purpose: undefined });
  });
});
