import { historyOf, type History } from "../kpis/history";
import { partial } from "../kpis/stocks";
import { cook, serve, type Ingredient, type Recipe } from "../kpis/recipe";
import type { KpiInput } from "../kpis/types";
import { completePart, inRange, type MonthRange } from "../period";
import { answer, unanswered, withWarnings } from "../value";
import { amountOf, byCategory, whyNot } from "./costs";
import { spendRows } from "./spend-rows";
import type { SpendShare } from "./shared-spend";

/** New customers of some channels together, what was spent on them, and what the same channels spent without bringing anybody. */
export function channelRecipes(input: KpiInput, channels: readonly string[]): Recipe[] {
  const history = historyOf(input);
  const { range, dataDate } = input;
  const window = completePart(range, dataDate) ?? range;
  const within = (shares: readonly SpendShare[]) => shares.filter(({ month, channel }) => inRange(month, window) && channels.includes(channel));
  const { carried, unallocated } = history.spending();
  const customers = newCustomers(history, range, channels);
  return [customers, shareOf(customers, newCustomers(history, range), channels), spent(history, within(carried), window), broughtNobody(history, within(unallocated), window)];
}

/** Of some channels, or of all. */
function newCustomers(history: History, range: MonthRange, channels?: readonly string[]): Recipe {
  const came = (history.acquisition ?? []).filter(({ month, channel }) => inRange(month, range) && (channels?.includes(channel) ?? true));
  const customers = came.reduce((total, cell) => total + cell.newCustomers, 0);
  const value = history.acquisition ? answer("count", customers, customers) : unanswered("count", "no_data");
  return serve("customers.new", withWarnings(value, partial(history, range)), range, "new_in_range");
}

function shareOf(some: Recipe, all: Recipe, channels: readonly string[]): Recipe {
  const of = ({ id, answer: value, population, window }: Recipe): Ingredient => ({ value, metricId: id, population, window });
  return cook({ id: "new_customers_share", ingredients: { new_of_channels: { ...of(some), channels }, new_customers: { ...of(all), whole: true } }, window: some.window, population: "new_in_range" });
}

function spent(history: History, shares: readonly SpendShare[], window: MonthRange): Recipe {
  const reason = whyNot(history);
  const amounts = byCategory(shares);
  const of = (amount: number): Ingredient => ({ value: reason ? unanswered("money", reason) : amount, window });
  return cook({
    id: "acquisition_spend",
    ingredients: { media: of(amounts.media), salaries: of(amounts.salaries), tools: of(amounts.tools), other: of(amounts.other) },
    settings: ["cacLagMonths"],
    warnings: partial(history, window),
    window,
    population: null,
    rows: () => spendRows(shares),
  });
}

function broughtNobody(history: History, shares: readonly SpendShare[], window: MonthRange): Recipe {
  const reason = whyNot(history);
  const value = reason ? unanswered("money", reason) : withWarnings(answer("money", amountOf(shares)), partial(history, window));
  return serve("acquisition_spend.unallocated", value, window, null, () => spendRows(shares));
}
