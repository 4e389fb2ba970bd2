import { describe, expect, it } from "vitest";
import { kindFinding } from "./kinds";

const of = (voluntary: number, involuntary: number, unknown: number) => ({ voluntary: { customers: voluntary }, involuntary: { customers: involuntary }, unknown: { customers: unknown } });

describe("the finding about who decided to leave", () => {
  it("says no way of either while it is not known of most", () => {
    expect(kindFinding(of(0, 0, 3), of(0, 0, 3))).toEqual({ id: "untold" });
    expect(kindFinding(of(1, 0, 2), null)).toEqual({ id: "untold" });
  });

  it("says which way each goes, and the two together where they go one way", () => {
    expect(kindFinding(of(3, 1, 1), of(2, 2, 0))).toEqual({ id: "finding", involuntary: "down", voluntary: "up" });
    expect(kindFinding(of(3, 2, 0), of(2, 1, 0))).toEqual({ id: "both", way: "up" });
  });

  it("says none without months before, or where nobody left", () => {
    expect(kindFinding(of(3, 2, 0), null)).toEqual({ id: "title" });
    expect(kindFinding(of(0, 0, 0), of(0, 0, 0))).toEqual({ id: "title" });
  });
});
