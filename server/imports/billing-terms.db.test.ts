import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { importCsv, newWorkspace, useUploadFolder } from "./test/workspace";

const mapping = {
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, every: { field: "interval" }, plan: { field: "plan" }, start: { field: "started_on" } },
  constants: { currency: "EUR", as_of: "2026-06-30" },
  amountUnit: "major",
};

describe("an import", () => {
  useSuiteDatabase();
  useUploadFolder();

  /** Each term has cells of its own, crossed with plan, channel and country: the totals must still be those of the file. */
  it("takes customers of every billing term in one file", async () => {
    const rows = ["a,30.00,month,Pro,2026-01-10", "b,90.00,quarter,Pro,2026-01-10", "c,120.00,half-year,,2026-02-10", "d,1200.00,year,Max,2025-11-30", "e,12.00,week,Pro,2026-03-01"];
    const { status, totals } = await importCsv(await newWorkspace(), ["id,amount,every,plan,start", ...rows, ""].join("\n"), { mapping });
    expect(status).toBe("done");
    // 30 + 90/3 + 120/6 + 1200/12 + 12 × 52/12
    expect(totals).toMatchObject({ customers: 5, active: 5, mrr: String(3000 + 3000 + 2000 + 10000 + 5200) });
  });
});
