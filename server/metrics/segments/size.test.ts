import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeShares } from "./size";

describe("the size of a segment", () => {
  it("is its part of customers, of those who pay and of MRR: 612 of 4,982 is 12.28 %, 118,728 of 712,345 is 16.67 %", () => {
    const shares = sizeShares({ customers: 612, paying: 500, mrr: 11_872_800n }, { customers: 4982, paying: 4000, mrr: 71_234_500n });
    expect(shares.customers.value).toBeCloseTo(612 / 4982, 12);
    expect(shares.paying.value).toBeCloseTo(0.125, 12);
    expect(shares.mrr.value).toBeCloseTo(0.166672, 6);
    expect(shares.arpa).toMatchObject({ value: 23_745.6, n: 500 });
    expect(shares.arpaOfAll.value).toBeCloseTo(17_808.625, 9);
  });

  it("says why where there is nobody", () => {
    const nobody = { customers: 0, paying: 0, mrr: 0n };
    expect(sizeShares(nobody, nobody)).toMatchObject({ customers: { value: null, reason: "no_customers" }, mrr: { value: null, reason: "no_revenue" }, arpa: { value: null, reason: "no_customers" } });
  });

  it("adds up to the whole over the parts of a partition", () => {
    const size = fc.record({ customers: fc.nat(1e6), paying: fc.nat(1e6), mrr: fc.bigInt({ min: 0n, max: 10n ** 12n }) });
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 6 }), (parts) => {
        const whole = parts.reduce((sum, part) => ({ customers: sum.customers + part.customers, paying: sum.paying + part.paying, mrr: sum.mrr + part.mrr }));
        if (whole.customers === 0) return;
        expect(parts.reduce((sum, part) => sum + (sizeShares(part, whole).customers.value ?? 0), 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
