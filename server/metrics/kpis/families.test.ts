import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain";
import { formulaFormatters } from "../formula/formatters";
import { many, kpiInputOf } from "../test/kpi-input";
import { KPI_IDS, kpis, QUICK_KPI_IDS } from "./kpis";

const alone = kpiInputOf(many(60, { from: "2026-01", mrr: [1000, 1000, 1000, 1000], margin: 0.8 }));

/** What only another import than the customers' can tell. */
const dark: Record<string, string> = {
  "nrr.3m": "no_data",
  "grr.3m": "no_data",
  "nrr.12m": "no_data",
  "grr.12m": "no_data",
  renewal_rate: "no_data",
  trial_conversion: "no_data",
  retention_cost: "no_spend",
  acquisition_spend: "no_spend",
  cac: "no_spend",
  "cac.paid": "no_spend",
  ltv_to_cac: "no_spend",
  cac_payback: "no_spend",
  "cac_payback.cohort": "no_spend",
  "cac_payback.inside_12": "no_spend",
  cash_tied_up: "no_spend",
  "cash_tied_up.received": "no_spend",
  "ltv.transactional": "no_data",
  "referral.invited": "no_data",
  "referral.signed_up": "no_data",
  "referral.paying": "no_data",
  "referral.rewarded": "no_data",
  "referral.rewards": "no_data",
  "referral.conversion": "no_data",
  "referral.rate": "no_data",
  "referral.k_factor": "no_data",
  "referral.program_cac": "no_data",
  "referral.program_roi": "no_data",
  "referral.program_roi.predicted": "no_data",
};

describe("every KPI", () => {
  const { metrics } = kpis(alone, KPI_IDS);

  it("is answered under its own id, in the order of the definitions", () => {
    expect(Object.keys(metrics).toSorted()).toEqual([...KPI_IDS].toSorted());
    expect(new Set(KPI_IDS).size).toBe(KPI_IDS.length);
    expect(Object.keys(kpis(alone).metrics).toSorted()).toEqual([...QUICK_KPI_IDS].toSorted());
    expect(Object.keys(kpis(alone, ["nrr", "mrr"]).metrics)).toEqual(["mrr", "nrr"]);
  });

  it.each(Object.entries(dark))("%s has no value from customers alone, and says %s", (id, reason) => {
    expect(metrics[id]).toMatchObject({ value: null, reason });
  });

  it("has a value or a reason, and an explanation of the same, with data and without any", () => {
    const nothing = kpiInputOf([]);
    for (const input of [alone, nothing]) {
      for (const [id, metric] of Object.entries(kpis(input, KPI_IDS).metrics)) {
        expect(metric.value === null).toBe(metric.reason !== null);
        expect(explain(input, id, "fr", formulaFormatters("fr", "EUR"))?.value).toEqual(metric);
      }
    }
  });
});
