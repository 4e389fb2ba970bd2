import { expect, test } from "vitest";
import type { ImportCounts, ImportView } from "@/server/imports/views";
import { prepareRunState } from "./prepare-run-state";

const counts: ImportCounts = {
  rows: 10, accepted: 9, repeated: 0, rejected: 1, added: 9, corrected: 0, changed: 0, unchanged: 0,
  differing: 0, differingAsState: 0, missing: 0, missingActive: 0,
};
const view = (over: Partial<ImportView> = {}) => ({ status: "checked" as const, counts, updateMode: { chosen: null, suggested: "correction" as const }, ...over });
const page = { stale: false, lacking: false, canChange: true };

test("a checked file with rows to take may start", () => {
  expect(prepareRunState(view(), page)).toBe("ready");
});

test("a viewer is told so before anything else", () => {
  expect(prepareRunState(view({ status: "checking" }), { ...page, stale: true, canChange: false })).toBe("viewer");
});

test("numbers of an older mapping start nothing", () => {
  expect(prepareRunState(view(), { ...page, stale: true })).toBe("counting");
  expect(prepareRunState(view({ status: "checking" }), page)).toBe("counting");
});

test("a mapping that was refused does not start the one before it", () => {
  expect(prepareRunState(view(), { ...page, lacking: true })).toBe("unchecked");
});

test("without a check, and without one accepted row, there is nothing to start", () => {
  expect(prepareRunState(view({ status: "uploaded", counts: null }), page)).toBe("unchecked");
  expect(prepareRunState(view({ counts: { ...counts, accepted: 0, rejected: 10 } }), page)).toBe("nothing");
});

test("other values for known customers wait for the answer what they are", () => {
  const differing = { ...counts, differing: 2 };
  expect(prepareRunState(view({ counts: differing }), page)).toBe("question");
  expect(prepareRunState(view({ counts: differing, updateMode: { chosen: "state", suggested: "state" } }), page)).toBe("ready");
});
