import { cohortPayback } from "../models/payback";
import { stillOut } from "../models/still-out";
import { answer, unanswered, withWarnings } from "../value";
import { InputError } from "./input-error";
import { money } from "./inputs";
import type { ModelMetric } from "./types";

const marginByAge = { name: "margin_by_age", unit: "list" } as const;

export const listMetrics: ModelMetric[] = [
  {
    id: "ltv.observed",
    unit: "money",
    kind: "estimate",
    favourable: "up",
    change: "percent",
    empty: "no_customers",
    inputs: [marginByAge],
    compute: ({ list }) => {
      const value = list("margin_by_age").reduce((total, margin) => total + margin, 0);
      return withWarnings(answer("money", value), value < 0 ? ["negative_margin"] : []);
    },
  },
  {
    id: "cac_payback.cohort",
    unit: "months",
    kind: "estimate",
    favourable: "down",
    change: "absolute",
    empty: "no_new_customers",
    inputs: [money("cac"), marginByAge],
    compute: ({ number, list }) => {
      const months = cohortPayback(number("cac"), list("margin_by_age"));
      return months === null ? unanswered("months", "not_recovered") : answer("months", months);
    },
  },
  {
    id: "cash_tied_up",
    unit: "money",
    kind: "stock",
    favourable: "down",
    change: "percent",
    empty: "no_spend",
    inputs: [{ name: "spend", unit: "list", label: "spend_by_cohort" }, { name: "margin_to_date", unit: "list", label: "margin_by_cohort" }],
    compute: ({ list }) => {
      const [spend, back] = [list("spend"), list("margin_to_date")];
      if (spend.length !== back.length) throw new InputError(`spend and margin_to_date must be of one length, not ${spend.length} and ${back.length}.`);
      return answer("money", spend.reduce((total, cost, cohort) => total + stillOut(cost, back[cohort] ?? 0), 0));
    },
  },
];
