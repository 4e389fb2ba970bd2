import { describe, expect, it } from "vitest";
import { formatNumber, formatPercent, formatPoints, formatShort } from "./numbers";

describe("numbers by locale", () => {
  it("groups the English and the French way", () => {
    expect(formatNumber("en", 4982)).toBe("4,982");
    expect(formatNumber("fr", 4982)).toBe("4\u00a0982");
  });

  it("writes a true minus and never a negative zero", () => {
    expect(formatNumber("en", -1234.5, 1)).toBe("−1,234.5");
    expect(formatNumber("en", -0.2)).toBe("0");
  });

  it("writes a rate as percent after a no-break space", () => {
    expect(formatPercent("en", 0.81)).toBe("81.0\u00a0%");
    expect(formatPercent("fr", 0.026)).toBe("2,6\u00a0%");
  });

  it("gives a small rate a second decimal", () => {
    expect(formatPercent("en", 0.008191)).toBe("0.82\u00a0%");
    expect(formatPercent("en", 0)).toBe("0.0\u00a0%");
  });

  it("writes the change of a rate in points without a sign", () => {
    expect(formatPoints("en", -0.003)).toBe("0.3\u00a0pt");
    expect(formatPoints("fr", 0.0125)).toBe("1,3\u00a0pt");
  });

  it("shortens what stands on an axis", () => {
    expect(formatShort("en", 675_000)).toBe("675k");
    expect(formatShort("fr", 675_000)).toBe("675\u00a0k");
    expect(formatShort("en", 0)).toBe("0");
  });
});
