import { describe, expect, it } from "vitest";
import { knownInput, readPageInput } from "./read-page-input";

describe("what an address asks a page", () => {
  it("reads months, group and comparison", () => {
    const asked = { from: "2026-08", to: "2026-10", breakdown: "plan", value: "Pro", compare: "group", compareBreakdown: "channel", compareValue: "" };
    expect(readPageInput(asked)).toEqual(asked);
  });

  it("knows attributes by their prefix: which of them are chosen is the server's to know", () => {
    expect(readPageInput({ breakdown: "attribute:industry", value: "Retail" })).toEqual({ breakdown: "attribute:industry", value: "Retail" });
    expect(readPageInput({ breakdown: "attribute:", value: "Retail" })).toEqual({});
  });

  it.each([{ from: "2026-13" }, { from: "yesterday" }, { from: ["2026-01", "2026-02"] }, { from: "2026-10", to: "2026-08" }])("takes %j as no months", (params) => {
    expect(readPageInput(params)).toEqual({});
  });

  it.each([{ breakdown: "shoe", value: "44" }, { breakdown: "plan" }, { value: "Pro" }])("takes %j as everyone", (params) => {
    expect(readPageInput(params)).toEqual({});
  });

  it("reads a segment by its id, and another only to hold it against", () => {
    const [segment, compareSegment] = ["3f0c6a52-8f0e-4b6e-9d53-5a1f0c9f7c11", "9b1d2c3e-1111-4222-8333-444455556666"];
    expect(readPageInput({ segment, compare: "group", compareSegment })).toEqual({ segment, compare: "group", compareSegment });
    const nobody = "00000000-0000-0000-0000-000000000000";
    expect(readPageInput({ segment: "French customers", compareSegment })).toEqual({ segment: nobody });
    expect(readPageInput({ segment: segment.slice(1), compare: "group", compareSegment: [compareSegment] })).toEqual({ segment: nobody, compare: "group", compareSegment: nobody });
    expect(readPageInput({ segment: "" })).toEqual({});
    expect(knownInput({ segment, breakdown: "plan", value: "Pro" }, { group: null, otherGroup: null, beyond: null })).toEqual({ segment });
  });

  it("takes an unknown comparison as the usual one", () => {
    expect(readPageInput({ compare: "luck" })).toEqual({});
  });

  it("leaves out a group that the workspace does not know, its own or the other", () => {
    const asked = readPageInput({ from: "2026-08", breakdown: "attribute:industry", value: "Retail", compare: "group", compareBreakdown: "attribute:size", compareValue: "S" });
    expect(knownInput(asked, { group: null, otherGroup: null, beyond: null })).toEqual({ from: "2026-08", compare: "group" });
    expect(knownInput(asked, { group: {}, otherGroup: {}, beyond: null })).toEqual(asked);
  });

  it("drops months after the data, and a value that no database can hold", () => {
    expect(knownInput({ from: "2030-01", to: "2030-02", compare: "off" }, { group: null, otherGroup: null, beyond: "2030-01" })).toEqual({ compare: "off" });
    expect(readPageInput({ breakdown: "plan", value: "\0", from: "2024-01" })).toEqual({ from: "2024-01" });
  });
});
