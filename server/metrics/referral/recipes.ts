import { isReferral } from "../acquisition/shared-spend";
import type { ReferralCell } from "../cells";
import { monthTotals, type History } from "../kpis/history";
import { cook, type Ingredient, type Recipe } from "../kpis/recipe";
import { partial } from "../kpis/stocks";
import { sum } from "../kpis/totals";
import { inRange, type MonthRange } from "../period";
import { unanswered, type MetricValue } from "../value";

/** The referral programme over the months of a window, and what it has returned since it began. */
export function referral(history: History, window: MonthRange): Recipe[] {
  const shared = { window, population: null, warnings: partial(history, window) } as const;
  const step = summing(history, window);
  const newOf = (value: Ingredient["value"], metricId?: string): Ingredient => ({ value, metricId, window });
  const referred = referredNew(history, window);
  return [
    cook({ ...shared, id: "referral.conversion", ingredients: { signed_up: step((cell) => cell.signedUp), paying: step((cell) => cell.paying) } }),
    cook({
      ...shared,
      id: "referral.rate",
      ingredients: { referred_new_customers: newOf(referred), new_customers: { ...newOf(newIn(history, window), "customers.new"), population: "new_in_range" } },
      population: "new_in_range",
    }),
    cook({
      ...shared,
      id: "referral.k_factor",
      ingredients: {
        customers: { value: monthTotals(history, window.to).closingCustomers, metricId: "customers", population: "active_at_close", window: { from: window.to, to: window.to } },
        invitations: step((cell) => cell.invited),
        accepted: step((cell) => cell.signedUp),
      },
    }),
    cook({
      ...shared,
      id: "referral.program_cac",
      ingredients: { rewards: step((cell) => Number(cell.rewards), "money"), program_costs: { value: programCosts(history, window), window }, referred_customers: newOf(referred) },
    }),
    cook({ ...shared, id: "referral.program_roi", ingredients: returned(history, window.to) }),
  ];
}

/** Margin from the referred and the cost of the programme, both since the beginning. Minor units. */
export function returned(history: History, until: string): Record<"margin_from_referred" | "cost", Ingredient> {
  const window = { from: history.firstMonth ?? until, to: until };
  const { referred } = history;
  const margin = sum((referred ?? []).filter(({ month }) => month <= until)).closingMarginMrr;
  const rewards = summing(history, { ...window, from: "0000-01" })((cell) => Number(cell.rewards), "money").value;
  const costs = programCosts(history, { ...window, from: "0000-01" });
  return {
    margin_from_referred: { value: referred ? Number(margin) : unanswered("money", "no_data"), window },
    cost: { value: addUp(rewards, costs), window },
  };
}

function addUp(rewards: Ingredient["value"], costs: number | MetricValue): Ingredient["value"] {
  if (typeof rewards !== "number") return rewards;
  return typeof costs === "number" ? rewards + costs : costs;
}

/** Sums of the funnel over the window, or no data where no referral was ever imported. */
function summing({ referrals = [] }: History, window: MonthRange) {
  const within = referrals.filter(({ month }) => inRange(month, window));
  return (of: (cell: ReferralCell) => number, unit: "count" | "money" = "count"): Ingredient => ({
    value: referrals.length > 0 ? within.reduce((total, cell) => total + of(cell), 0) : unanswered(unit, "no_data"),
    window,
  });
}

/** What was spent on the channel itself, rewards apart: the workspace's, and only where the group is all of it. */
function programCosts({ spend = [], everyone }: History, window: MonthRange): number | MetricValue {
  if (everyone) return unanswered("money", "spend_not_shared");
  return spend
    .filter(({ month, channel, purpose }) => isReferral(channel) && purpose === "acquisition" && inRange(month, window))
    .reduce((total, { amount }) => total + Number(amount), 0);
}

/** Who came by referral; of the whole workspace the funnel's last step but one tells it too, where referrals came without customers' marks. */
function referredNew(history: History, window: MonthRange): Ingredient["value"] {
  const { referred, everyone } = history;
  if (referred) return sum(referred.filter(({ month }) => inRange(month, window))).newCustomers;
  return everyone ? unanswered("count", "no_data") : summing(history, window)((cell) => cell.paying).value;
}

const newIn = ({ cells }: History, window: MonthRange) => sum(cells.filter(({ month }) => inRange(month, window))).newCustomers;
