import { isReferral } from "../acquisition/shared-spend";
import type { ReferralCell } from "../cells";
import { monthTotals, type History } from "../kpis/history";
import { cook, serve, type Ingredient, type Recipe } from "../kpis/recipe";
import { partial } from "../kpis/stocks";
import { sum } from "../kpis/totals";
import type { ProgrammeCost } from "../kpis/types";
import { inRange, monthOf, rangeLength, type MonthRange } from "../period";
import { answer, unanswered, withWarnings, type MetricValue } from "../value";
import { areTold } from "./funnel";

const REFERRED = { breakdown: "referred", value: "yes" };

/** The referral programme over the months of a window, and what it has returned since it began. */
export function referral(history: History, window: MonthRange): Recipe[] {
  const shared = { window, population: null, warnings: partial(history, window) } as const;
  const sums = summing(history, window);
  const step = (of: (cell: ReferralCell) => number, metricId: string, unit?: "money"): Ingredient => ({ ...sums(of, unit), metricId });
  const told = (id: string, { value }: Ingredient, unit: "count" | "money" = "count") =>
    serve(id, withWarnings(typeof value === "number" ? answer(unit, value) : unanswered(unit, "no_data"), shared.warnings), window, null);
  const newOf = (value: Ingredient["value"], metricId?: string): Ingredient => ({ value, metricId, window });
  const referred = referredNew(history, window);
  // Who is marked as referred can be listed; the paying of a funnel need not be customers we know.
  const referredCustomers: Ingredient = history.referred
    ? { ...newOf(referred, "customers.new"), population: "new_in_range", group: REFERRED }
    : { ...newOf(referred, history.everyone ? undefined : "referral.paying"), ...(history.everyone && typeof referred === "number" && { population: "new_in_range", also: [REFERRED.breakdown, REFERRED.value] }) };
  const invited = step((cell) => cell.invited, "referral.invited");
  const signedUp = step((cell) => cell.signedUp, "referral.signed_up");
  const paying = step((cell) => cell.paying, "referral.paying");
  const rewards = step((cell) => Number(cell.rewards), "referral.rewards", "money");
  return [
    told("referral.invited", invited),
    told("referral.signed_up", signedUp),
    told("referral.paying", paying),
    told("referral.rewarded", step((cell) => cell.rewarded, "referral.rewarded")),
    told("referral.rewards", rewards, "money"),
    cook({ ...shared, id: "referral.conversion", ingredients: { signed_up: signedUp, paying } }),
    cook({
      ...shared,
      id: "referral.rate",
      ingredients: { referred_new_customers: referredCustomers, new_customers: { ...newOf(newIn(history, window), "customers.new"), population: "new_in_range" } },
      population: "new_in_range",
    }),
    cook({
      ...shared,
      id: "referral.k_factor",
      ingredients: {
        customers: { value: monthTotals(history, window.to).closingCustomers, metricId: "customers", population: "active_at_close", window: { from: window.to, to: window.to } },
        invitations: invited,
        accepted: signedUp,
      },
    }),
    cook({
      ...shared,
      id: "referral.program_cac",
      ingredients: { rewards, program_costs: { value: programCosts(history, window), window }, referred_customers: referredCustomers },
    }),
    cook({ ...shared, id: "referral.program_roi", ingredients: returned(history, window.to), asides: { rewards: rewardsSinceTheBeginning(history, window.to) } }),
  ];
}

/** Margin from the referred and the cost of the programme, both since the beginning. Minor units. */
export function returned(history: History, until: string): Record<"margin_from_referred" | "cost", Ingredient> {
  const window = { from: history.firstMonth ?? until, to: until };
  const { referred, everyone } = history;
  const margin = sum((referred ?? []).filter(({ month }) => month <= until)).closingMarginMrr;
  const rewards = rewardsSinceTheBeginning(history, until).value;
  const costs = programCosts(history, { ...window, from: "0000-01" });
  return {
    margin_from_referred: { value: referred ? Number(margin) : unanswered("money", everyone && areTold(history) ? "programme_not_shared" : "no_data"), window },
    cost: { value: addUp(rewards, costs), window },
  };
}

/** Of what the programme cost, the part that has a list of its own. Minor units. */
export function rewardsSinceTheBeginning(history: History, until: string): Ingredient {
  const { referrals = [], firstMonth } = history;
  const from = [firstMonth ?? until, ...referrals.map(({ month }) => month)].reduce(earlier);
  return { ...summing(history, { from, to: until })((cell) => Number(cell.rewards), "money"), metricId: "referral.rewards" };
}

function addUp(rewards: Ingredient["value"], costs: number | MetricValue): Ingredient["value"] {
  if (typeof rewards !== "number") return rewards;
  return typeof costs === "number" ? rewards + costs : costs;
}

/** Sums of the funnel over the window, or no data where no referral was ever imported. */
function summing(history: History, window: MonthRange) {
  const { referrals = [] } = history;
  const within = referrals.filter(({ month }) => inRange(month, window));
  return (of: (cell: ReferralCell) => number, unit: "count" | "money" = "count"): Ingredient => ({
    value: areTold(history) ? within.reduce((total, cell) => total + of(cell), 0) : unanswered(unit, "no_data"),
    window,
  });
}

/**
 * What was spent on the channel itself, rewards apart, and the programme's own cost for every month it has run: the
 * workspace's, and only where the group is all of it.
 */
function programCosts({ spend = [], everyone, programme, dataDate }: History, window: MonthRange): number | MetricValue {
  if (everyone) return unanswered("money", "programme_not_shared");
  const spent = spend
    .filter(({ month, channel, purpose }) => isReferral(channel) && purpose === "acquisition" && inRange(month, window))
    .reduce((total, { amount }) => total + Number(amount), 0);
  return spent + Number(programme?.monthlyCost ?? 0n) * (programme ? monthsRun(programme, { from: window.from, to: earlier(window.to, monthOf(dataDate)) }) : 0);
}

/** Months of the window on any day of which the programme ran. */
function monthsRun({ startsOn, endsOn }: ProgrammeCost, window: MonthRange): number {
  const from = later(window.from, monthOf(startsOn));
  const to = endsOn === null ? window.to : earlier(window.to, monthOf(endsOn));
  return from > to ? 0 : rangeLength({ from, to });
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

/**
 * Who came by referral: those marked as referred, of a group as the new customers of its months tell. Of the whole workspace the funnel's last step but one tells it too, where referrals came without customers' marks.
 */
function referredNew(history: History, window: MonthRange): Ingredient["value"] {
  const { referred, everyone, acquisition = [] } = history;
  if (referred) return sum(referred.filter(({ month }) => inRange(month, window))).newCustomers;
  if (!everyone) return summing(history, window)((cell) => cell.paying).value;
  const marked = everyone.acquisition.some(({ newReferred = 0 }) => newReferred > 0);
  return marked ? acquisition.reduce((total, { month, newReferred = 0 }) => total + (inRange(month, window) ? newReferred : 0), 0) : unanswered("count", "no_data");
}

const newIn = ({ cells }: History, window: MonthRange) => sum(cells.filter(({ month }) => inRange(month, window))).newCustomers;
