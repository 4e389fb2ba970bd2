import { describe, expect, it } from "vitest";
import { explaining, readSubject, type Subject } from "./subject";

const addressOf = (subject: Subject) => new URLSearchParams(Object.entries(explaining(subject)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

describe("what the panel explains", () => {
  it.each<Subject>([
    { id: "mrr" },
    { id: "ltv.retention_adjusted", breakdown: "plan", value: "Pro" },
    { id: "arpa", breakdown: "channel", value: "" },
    { id: "nrr", window: { from: "2026-05", to: "2026-10" } },
  ])("comes back from the address as it was: %j", (subject) => {
    expect(readSubject(addressOf(subject))).toEqual(subject);
  });

  it("is nothing without a metric", () => {
    expect(readSubject(new URLSearchParams("breakdown=plan&value=Pro"))).toBeNull();
  });

  it("keeps to the page's months when those of the address are none", () => {
    expect(readSubject(new URLSearchParams("explain=nrr&months=soon"))?.window).toBeUndefined();
  });
});
