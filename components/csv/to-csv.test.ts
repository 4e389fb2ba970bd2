import { describe, expect, it } from "vitest";
import { toCsv } from "./to-csv";

const body = (text: string) => text.replace("\ufeff", "").split("\r\n");

describe("csv", () => {
  it("keeps numbers as numbers, negative ones too", () => {
    expect(body(toCsv({ columns: ["Month", "MRR"], rows: [["2026-10", -12.5]] }, "en"))).toEqual(["Month,MRR", "2026-10,-12.5", ""]);
  });

  it("writes the way French spreadsheets read", () => {
    expect(body(toCsv({ columns: ["Mois", "MRR"], rows: [["2026-10", 12.5]] }, "fr"))[1]).toBe("2026-10;12,5");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\uff1d1+1"])("keeps %j as text", (text) => {
    const cell = body(toCsv({ columns: ["x"], rows: [[text]] }, "en")).slice(1).join("\r\n");
    expect(cell.replace(/^"/, "")).toMatch(/^'/);
  });

  it("quotes what would break a row", () => {
    expect(body(toCsv({ columns: ["a"], rows: [['He said "no", twice']] }, "en"))[1]).toBe('"He said ""no"", twice"');
  });

  it("leaves a missing value empty", () => {
    expect(body(toCsv({ columns: ["a", "b"], rows: [[null, 1]] }, "en"))[1]).toBe(",1");
  });
});
