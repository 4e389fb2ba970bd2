import { describe, expect, it } from "vitest";
import { computableMetrics, metricSpec } from "../registry";
import { KPI_IDS } from "../kpis/kpis";

/** Names in the order of the definitions; `name=value` has a default, `name?` may be left out. */
const published: Record<string, string> = {
  "mrr.subscription": "amount quantity=1 interval interval_count=1 discount_percent=0 discount_amount=0 discount_duration=once discounts=net",
  arr: "mrr",
  arpa: "mrr customers",
  left_share: "left_customers customers_ever",
  ltv_change: "moved_ltv ltv",
  ltv_against: "other_ltv ltv",
  churn_share: "departures all_departures",
  churn_mrr_share: "lost_mrr all_lost_mrr",
  churn_ltv_share: "lost_ltv all_lost_ltv",
  cohort_margin: "margin_to_date acquired",
  "life.margin": "margin_of_month acquired",
  cohort_mrr_retention: "active_mrr starting_mrr",
  cohort_retention: "active acquired",
  plan_share: "plan_mrr mrr",
  "leaving.share": "leaving_mrr mrr",
  churn_without_reason: "unsaid all_departures",
  churned_of_ever: "departures ever_paid",
  churn_ltv_lost: "lost_mrr gross_margin months_left",
  customer_residual_value: "mrr gross_margin residual_months",
  "customers.net_new": "new_customers reactivated=0 churned",
  "mrr.net_new": "new_mrr expansion_mrr reactivation_mrr=0 contraction_mrr churn_mrr",
  customer_retention_rate: "churn_rate",
  customer_churn_rate: "opening_customers retained_customers new_customers=0 new_lost_customers=0 denominator=opening",
  gross_mrr_churn: "opening_mrr churn_mrr contraction_mrr",
  net_mrr_churn: "opening_mrr churn_mrr contraction_mrr expansion_mrr reactivation_mrr=0",
  grr: "opening_mrr gross_retained_mrr",
  "grr.3m": "opening_mrr gross_retained_mrr",
  "grr.12m": "opening_mrr gross_retained_mrr",
  nrr: "opening_mrr retained_mrr",
  "nrr.3m": "opening_mrr retained_mrr",
  "nrr.12m": "opening_mrr retained_mrr",
  quick_ratio: "new_mrr expansion_mrr reactivation_mrr=0 churn_mrr contraction_mrr",
  average_lifetime: "churn_rate",
  gross_margin: "revenue service_costs",
  renewal_rate: "due renewed",
  win_back_rate: "churned reactivated",
  trial_conversion: "ended converted",
  retention_cost: "spend retained_customers",
  "ltv.retention_adjusted": "arpa gross_margin retention discount nrr cap_months=60",
  "ltv.margin_over_churn": "arpa gross_margin churn_rate cap_months=60",
  "ltv.revenue_over_churn": "arpa churn_rate cap_months=60",
  "ltv.lifetime_average": "arpa lifetime gross_margin",
  "ltv.transactional": "basket purchase_frequency lifetime gross_margin",
  "ltv.observed": "margin_by_age",
  "ltv.predicted": "arpa gross_margin discount model? survival? cap_months?",
  "factor.life": "churn_rate cap_months=60",
  "factor.revenue": "arpa",
  "factor.cost": "arpa gross_margin",
  "factor.risk": "ltv conservative_ltv",
  acquisition_spend: "media salaries tools other",
  cac: "spend new_customers",
  "cac.paid": "spend new_customers",
  ltv_to_cac: "ltv cac",
  ltv_less_cac: "ltv cac",
  cac_ceiling: "ltv ratio=3",
  cac_payback: "cac arpa gross_margin",
  "cac_payback.inside_12": "cohorts_inside cohorts",
  "cac_payback.cohort": "cac margin_by_age",
  cash_tied_up: "spend margin_to_date",
  "referral.step_share": "people people_before",
  "referral.conversion": "signed_up paying",
  "referral.rate": "referred_new_customers new_customers",
  "referral.k_factor": "customers invitations accepted",
  "referral.lift.loyalty": "referred others",
  "referral.lift.ltv": "referred others",
  "referral.lift.arpa": "referred others",
  "referral.program_cac": "rewards program_costs referred_customers",
  "referral.program_roi": "margin_from_referred cost",
  "referral.program_roi.predicted": "margin_from_referred cost",
  "survival.kaplan_meier": "times events",
  "survival.log_rank": "times events groups",
  "survival.sbg": "alive horizon=12",
  "survival.bdw": "alive horizon=12",
  "survival.del": "model discount",
  "survival.derl": "model discount n",
};

describe("identifiers and inputs are a contract", () => {
  it("of the metric command: what was published keeps its id, its inputs in order and their defaults", () => {
    const found = Object.fromEntries(
      computableMetrics.map(({ id, inputs }) => [id, inputs.map(({ name, default: value, optional }) => `${name}${optional ? "?" : value === undefined ? "" : `=${value}`}`).join(" ")]),
    );
    expect(found).toMatchObject(published);
  });

  it("of the KPIs: every one has a unit, a direction and a way of being compared", () => {
    for (const id of KPI_IDS) expect(metricSpec(id)).toMatchObject({ id, unit: expect.any(String), favourable: expect.any(String), change: expect.any(String) });
  });
});
