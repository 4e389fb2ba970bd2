import { expect, test } from "vitest";
import type { ImportCounts } from "@/server/imports/views";
import { prepareChanges } from "./prepare-changes";

const counts = (over: Partial<ImportCounts>): ImportCounts => ({
  rows: 0, accepted: 0, repeated: 0, rejected: 0, added: 0, corrected: 0, changed: 0, unchanged: 0,
  differing: 0, differingAsState: 0, missing: 0, missingActive: 0, ...over,
});

test("a first import: 6,923 new and 120 rejected of 7,043", () => {
  expect(prepareChanges(counts({ rows: 7043, accepted: 6923, added: 6923, rejected: 120 }))).toEqual([
    { kind: "added", rows: 6923, share: 983 },
    { kind: "unchanged", rows: 0, share: 0 },
    { kind: "rejected", rows: 120, share: 17 },
  ]);
});

test("every kind that occurs stands once, in the order of the bar", () => {
  const rows = prepareChanges(counts({ rows: 10, added: 1, corrected: 2, changed: 3, unchanged: 2, repeated: 1, rejected: 1 }));
  expect(rows.map((row) => row.kind)).toEqual(["added", "corrected", "changed", "unchanged", "repeated", "rejected"]);
  expect(rows.reduce((sum, row) => sum + row.rows, 0)).toBe(10);
  expect(rows.reduce((sum, row) => sum + row.share, 0)).toBe(1000);
});
