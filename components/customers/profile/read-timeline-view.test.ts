import { expect, it } from "vitest";
import { readTimelineView, timelineFile, timelineSearch } from "./read-timeline-view";

it("reads what an address names, and takes the rest as not given", () => {
  expect(readTimelineView({ kind: "note", page: "3" })).toEqual({ kind: "note", page: 3 });
  expect(readTimelineView({ kind: "gossip", page: "-1" })).toEqual({ page: 1 });
});

it("writes it again", () => {
  expect(timelineSearch({ kind: "note", page: 3 })).toBe("?kind=note&page=3");
  expect(timelineSearch({ page: 1 })).toBe("?");
  expect(timelineFile("a&b", "c1", { kind: "payment", page: 4 })).toBe("/api/customers/timeline?workspace=a%26b&customerId=c1&kind=payment");
});
