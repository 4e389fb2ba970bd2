import { expect, it } from "vitest";
import type { SegmentName } from "@/server/segments/segment-state";
import { unmadeOf } from "./unmade";

const segment = (id: string, state: SegmentName["state"]): SegmentName => ({ id, name: id, state, stage: null, failure: null, onOutcome: false });
const [ready, making, failed, archived] = [segment("French", "ready"), segment("Belgian", "making"), segment("Gone", "failed"), segment("Old", "archived")];

it("waits for the segment of the page, and for the one it is held against", () => {
  expect(unmadeOf({ segment: making, otherSegment: null, compare: "previous_period" })).toBe(making);
  expect(unmadeOf({ segment: ready, otherSegment: failed, compare: "group" })).toBe(failed);
  expect(unmadeOf({ segment: failed, otherSegment: making, compare: "group" })).toBe(failed);
  expect(unmadeOf({ segment: archived, otherSegment: null, compare: "off" })).toBe(archived);
});

it("waits for nobody else", () => {
  expect(unmadeOf({ segment: null, otherSegment: null, compare: "off" })).toBeNull();
  expect(unmadeOf({ segment: ready, otherSegment: ready, compare: "group" })).toBeNull();
  expect(unmadeOf({ segment: ready, otherSegment: making, compare: "last_year" })).toBeNull();
});
