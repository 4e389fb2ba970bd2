import { beforeAll, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { partitionInput, previewInput } from "./input";
import { partitionBy } from "./partition";
import { previewRule } from "./preview";
import { aCompany, six } from "./test/a-company";

describe("a partition", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  beforeAll(async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...six[0]!, externalId: `n${index}`, country: `C${String(index).padStart(2, "0")}` }));
    ctx = await aCompany([...six, ...many]);
  });
  const split = async (field: string, cuts: number[] = []) => (await partitionBy({ ctx, input: partitionInput.parse({ field, cuts }) }))!;

  it.each(["plan", "first_plan", "interval", "status", "cohort", "channel", "country", "referred", "has_referred", "churn_reason", "name", "attribute:tier"])("by %s sums to everybody, and each part is what its rule picks", async (field) => {
    const { parts, whole, sums } = await split(field);
    expect(sums).toBe(true);
    expect(parts.reduce((total, { size }) => total + size.customers, 0)).toBe(whole.customers);
    for (const { rule, size } of parts.slice(-3)) expect((await previewRule({ ctx, input: previewInput.parse({ rule }) }))?.matched).toEqual(size);
  });

  it("by amounts has bands from each cut to below the next one, and who has none", async () => {
    const { parts, sums } = await split("attribute:seats", [25, 10, 10]);
    expect(parts.map(({ name, size }) => [name, size.customers])).toEqual([
      [{ kind: "band", from: null, below: 10 }, 61],
      [{ kind: "band", from: 10, below: 25 }, 1],
      [{ kind: "band", from: 25, below: null }, 1],
      [{ kind: "not_set" }, 3],
    ]);
    expect(sums).toBe(true);
    expect((await split("mrr", [100_00, 500_00])).sums).toBe(true);
  });

  it("of money has whole minor units for cuts", async () => {
    await expect(split("mrr", [0.5])).rejects.toMatchObject({ messageKey: "segments.moneyOther" });
  });

  it("keeps the fifty largest values apart, and the rest in one", async () => {
    const { parts } = await split("country");
    expect(parts).toHaveLength(52);
    expect(parts[0]).toMatchObject({ name: { kind: "value", value: "FR" }, size: { customers: 3 } });
    expect(parts[50]?.name).toEqual({ kind: "others" });
    expect(parts[51]).toMatchObject({ name: { kind: "not_set" }, size: { customers: 2 } });
  });

  it("by a day has its months, each a rule that picks as many", async () => {
    const { parts, whole, sums } = await split("customer_since");
    expect(sums).toBe(true);
    expect(parts[0]?.name).toMatchObject({ kind: "value", value: expect.stringMatching(/^\d{4}-\d{2}$/) });
    for (const { rule, size } of parts) expect((await previewRule({ ctx, input: previewInput.parse({ rule }) }))?.matched).toEqual(size);
    expect((await split("last_failed_payment")).parts).toMatchObject([{ name: { kind: "not_set" }, size: whole }]);
  });

  it("by what customers have several of has those with any, and those without", async () => {
    const { parts, whole, sums } = await split("add_ons");
    expect(parts).toMatchObject([{ name: { kind: "set" }, size: { customers: 0 } }, { name: { kind: "not_set" }, size: whole }]);
    expect(sums).toBe(true);
  });

  it("by segments, which share customers, is refused", async () => {
    await expect(split("segment")).rejects.toMatchObject({ messageKey: "segments.noPartition" });
  });
});
