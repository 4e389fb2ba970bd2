import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kpis } from "../kpis/kpis";
import { many, kpiInputOf } from "../test/kpi-input";
import { cellsOf, type TestCustomer } from "../test/simulate-cells";
import { RATE_IDS, rateParts } from "./rate-parts";
import { ADDITIVE_IDS, whatChanged } from "./what-changed";

const now = { from: "2026-03", to: "2026-04" };
const before = { from: "2026-01", to: "2026-02" };
const settings = { churnDenominator: "opening" } as const;

/** Pro: 10 leave and 5 grow in March, 8 join in April. Basic: 20 join in April. */
const pro: TestCustomer[] = [
  ...many(30, { from: "2025-12", mrr: [1_000, 1_000, 1_000, 1_000, 1_000] }),
  ...many(10, { from: "2025-12", mrr: [1_000, 1_000, 1_000, 0, 0] }),
  ...many(5, { from: "2025-12", mrr: [1_000, 1_000, 1_000, 1_500, 1_500] }),
  ...many(8, { from: "2026-04", mrr: [1_000] }),
];
const basic: TestCustomer[] = [...many(40, { from: "2025-12", mrr: [300, 300, 300, 300, 300] }), ...many(20, { from: "2026-04", mrr: [300] })];
const groups = new Map([["Pro", cellsOf(pro)], ["Basic", cellsOf(basic)]]);

describe("what changed an additive metric", () => {
  it("is movements by kind and value, the three largest first: −100 + 80 + 60 + 25 = +65", () => {
    const changed = whatChanged(groups, "mrr", now, before);
    expect(changed?.delta).toBe(6_500);
    expect(changed?.top).toEqual([
      { kind: "mrr.churn", value: "Pro", amount: -10_000 },
      { kind: "mrr.new", value: "Pro", amount: 8_000 },
      { kind: "mrr.new", value: "Basic", amount: 6_000 },
    ]);
    expect(changed?.rest).toBe(2_500);
  });

  it("is the difference of a flow, value by value", () => {
    expect(whatChanged(groups, "customers.new", now, before)?.parts).toEqual([
      { kind: "customers.new", value: "Basic", amount: 20 },
      { kind: "customers.new", value: "Pro", amount: 8 },
    ]);
  });

  it("is all that moved since the same months a year before", () => {
    const early = { from: "2025-12", to: "2025-12" };
    expect(whatChanged(groups, "customers", { from: "2026-04", to: "2026-04" }, early)?.delta).toBe(18);
  });

  it("says nothing of a metric that does not add up", () => {
    expect(whatChanged(groups, "arpa", now, before)).toBeNull();
    expect(rateParts(groups, "mrr", now, before, settings)).toBeNull();
  });
});

describe("what changed a rate", () => {
  it("is mix and rate: churn rose in Pro, and nowhere else", () => {
    const split = rateParts(groups, "customer_churn_rate", now, before, settings);
    expect(split).toMatchObject({ reason: null, delta: 10 / (85 + 75) });
    expect(split?.reason === null && split.parts.find(({ value }) => value === "Basic")?.rate).toBe(0);
    expect(split?.reason === null && split.parts[0]?.value).toBe("Pro");
  });

  it("is mix alone where every value keeps its own rate: more small customers, lower ARPA", () => {
    const more = new Map([["Pro", cellsOf(many(10, { from: "2026-01", mrr: [1_000, 1_000, 1_000, 1_000] }))], ["Basic", cellsOf([...many(10, { from: "2026-01", mrr: [300, 300, 300, 300] }), ...many(20, { from: "2026-04", mrr: [300] })])]]);
    const split = rateParts(more, "arpa", now, before, settings);
    // (10 × 10 + 30 × 3) ÷ 40 = 4.75 after (10 × 10 + 10 × 3) ÷ 20 = 6.50
    expect(split).toMatchObject({ delta: -175, rate: 0 });
    expect(split?.reason === null && split.mix).toBeCloseTo(-175, 9);
  });

  it("has no parts without anybody at risk, nor where some left on an unknown day", () => {
    expect(rateParts(new Map(), "nrr", now, before, settings)).toEqual({ reason: "no_customers_at_start" });
    expect(rateParts(new Map(), "arpa", now, before, settings)).toEqual({ reason: "no_customers" });
    const undated = new Map([["", cellsOf(many(3, { from: "2026-01", mrr: [100, 100, 100, 0], undated: true }))]]);
    expect(rateParts(undated, "nrr", now, before, settings)).toEqual({ reason: "churn_dates_unknown" });
  });
});

describe("for any customers, parts sum to the change the tiles show", () => {
  const customer = fc.record({ from: fc.constantFrom("2025-12", "2026-01", "2026-02"), mrr: fc.array(fc.constantFrom(0, 300, 1_000, 1_700), { minLength: 5, maxLength: 5 }) });
  const life = customer.map(({ from, mrr }) => ({ from, mrr: [500, ...mrr].slice(0, from === "2025-12" ? 5 : from === "2026-01" ? 4 : 3) }));
  const world = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.array(life, { minLength: 1, maxLength: 8 }), { minKeys: 1 });

  it("additive and rate", () => {
    fc.assert(
      fc.property(world, (values) => {
        const parted = new Map(Object.entries(values).map(([value, customers]) => [value, cellsOf(customers)]));
        const cells = cellsOf(Object.values(values).flat());
        const at = (range: typeof now, id: string) => kpis(kpiInputOf([], { cells, range }), [id]).metrics[id]?.value ?? null;
        for (const id of ADDITIVE_IDS) {
          expect(whatChanged(parted, id, now, before)?.delta).toBe((at(now, id) ?? 0) - (at(before, id) ?? 0));
        }
        for (const id of RATE_IDS) {
          const [after, earlier] = [at(now, id), at(before, id)];
          const split = rateParts(parted, id, now, before, settings);
          if (after === null || earlier === null) expect(split?.reason).not.toBeNull();
          else expect(split?.reason === null && split.mix + split.rate).toBeCloseTo(after - earlier, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
