import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { getFieldValues } from "./field-values";
import { aCompany, six } from "./test/a-company";

describe("the values of a field", () => {
  useSuiteDatabase();

  it("are found by any part of them, in any letters, with accents or without", async () => {
    const tiers = ["Café", "cafe", "Élan d’Or", "Cœur"];
    const ctx = await aCompany(six.slice(0, 4).map((customer, index) => ({ ...customer, attributes: { tier: tiers[index] ?? "" } })));
    const found = async (q: string) => (await getFieldValues({ ctx, input: { field: "attribute:tier", q } })).values.map(({ value }) => value).sort();
    expect(await found("CAFÉ")).toEqual(["Café", "cafe"]);
    expect(await found("fe")).toEqual(["Café", "cafe"]);
    expect(await found("elan d'or")).toEqual(["Élan d’Or"]);
    expect(await found("coeur")).toEqual(["Cœur"]);
    expect(await found("élans")).toEqual([]);
    expect(await found("")).toHaveLength(4);
  });
});
