import { describe, expect, it } from "vitest";
import { formatDate, formatMonth, formatMonthRange } from "./dates";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("dates by locale", () => {
  it("writes a local date without shifting it", () => {
    expect(plain(formatDate("en", "2026-10-31"))).toBe("31 Oct 2026");
    expect(plain(formatDate("fr", "2026-10-01"))).toBe("1 oct. 2026");
  });

  it("writes months long and short", () => {
    expect(plain(formatMonth("en", "2026-10"))).toBe("Oct 2026");
    expect(plain(formatMonth("en", "2025-11", "2-digit"))).toBe("Nov 25");
  });

  it("names the year of a range once when it is one year", () => {
    expect(plain(formatMonthRange("en", { from: "2026-08", to: "2026-10" }))).toBe("Aug – Oct 2026");
    expect(plain(formatMonthRange("en", { from: "2025-11", to: "2026-01" }))).toBe("Nov 2025 – Jan 2026");
    expect(plain(formatMonthRange("fr", { from: "2026-10", to: "2026-10" }))).toBe("oct. 2026");
  });
});
