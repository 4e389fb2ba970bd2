import { fitsAt } from "../kpis/fits";
import type { History } from "../kpis/history";
import { cook, type Ingredient, type Recipe } from "../kpis/recipe";
import { lastCompleteMonth, monthsBetween } from "../period";
import { monthlyDiscount } from "../settings";
import { ready } from "../survival/readiness";
import { groupResidualMonths, marginToCome } from "../survival/residual";
import { unanswered, type Warning } from "../value";
import { returned, rewardsSinceTheBeginning } from "./recipes";

/** The programme's return once the margin its customers are still expected to leave is counted, by the group's curves. */
export function predictedRoi(history: History, until: string): Recipe {
  const last = lastCompleteMonth(history.dataDate);
  const month = until < last ? until : last;
  const { margin_from_referred: toDate, cost } = returned(history, month);
  const { margin, warnings } = withFuture(history, month, toDate);
  return cook({
    id: "referral.program_roi.predicted",
    ingredients: { margin_from_referred: margin, cost },
    asides: { rewards: rewardsSinceTheBeginning(history, month) },
    warnings,
    settings: ["annualDiscountRate", "ltvCapMonths"],
    window: margin.window ?? { from: month, to: month },
    population: null,
  });
}

function withFuture(history: History, month: string, toDate: Ingredient): { margin: Ingredient; warnings: Warning[] } {
  const { referred = [], settings, firstMonth } = history;
  if (typeof toDate.value !== "number") return { margin: toDate, warnings: [] };
  const { fits, reason, warnings } = ready(fitsAt(history, month));
  if (reason !== null) return { margin: { ...toDate, value: unanswered("money", reason) }, warnings };
  const ages = monthsBetween(firstMonth ?? month, month) + 1;
  const residual = groupResidualMonths(fits, monthlyDiscount(settings.annualDiscountRate), ages, settings.ltvCapMonths) ?? [];
  return { margin: { ...toDate, value: toDate.value + marginToCome(referred, month, residual) }, warnings: [...warnings, "projected"] };
}
