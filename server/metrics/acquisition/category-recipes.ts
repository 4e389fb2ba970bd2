import { historyOf } from "../kpis/history";
import { partial } from "../kpis/stocks";
import { serve, type Recipe } from "../kpis/recipe";
import type { KpiInput } from "../kpis/types";
import { completePart } from "../period";
import { answer, unanswered, withWarnings } from "../value";
import { amountOf, borneIn, whyNot } from "./costs";
import { spendRows } from "./spend-rows";

const CATEGORIES = ["media", "salaries", "tools", "other"] as const;

/** What was spent on one category to win the customers of the range; no recipe for what is no category. */
export function categoryRecipes(input: KpiInput, at: string): Recipe[] {
  const category = CATEGORIES.find((candidate) => candidate === at);
  if (!category) return [];
  const history = historyOf(input);
  const window = completePart(input.range, input.dataDate) ?? input.range;
  const shares = borneIn(history, window).filter((share) => share.category === category);
  const reason = whyNot(history);
  const value = reason ? unanswered("money", reason) : withWarnings(answer("money", amountOf(shares)), partial(history, window));
  return [{ ...serve("acquisition_spend.of_category", value, window, null, () => spendRows(shares)), settings: ["cacLagMonths"] }];
}
