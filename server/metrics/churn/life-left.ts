import type { ChurnCell } from "../cells";
import { oncePer } from "../once";
import { churnBasis } from "../kpis/churn-basis";
import { fitsAt } from "../kpis/fits";
import { monthTotals, type History } from "../kpis/history";
import { ltvWindow } from "../kpis/ltv-window";
import { customerChurn } from "../kpis/rates";
import { lastCompleteMonth, monthOf, type YearMonth } from "../period";
import { monthlyDiscount } from "../settings";
import { cappedResidualMonths } from "../survival/group-lifetime";
import { whyNot } from "../survival/readiness";
import { termMonths } from "../term-months";

/** What a churn cost: its LTV lost in minor units, or null where neither margin nor life can be told. */
export type LtvLost = (cell: ChurnCell) => number | null;

/**
 * LTV lost = MRR × margin of the month × the months a customer of that term and age had left: by the term's survival
 * curve, else 1/churn, and no more than the cap (METRICS §8).
 */
export function ltvLostOf(history: History): LtvLost {
  const valueOf = lifeLeftOf(history);
  return (cell) => {
    const left = valueOf(cell);
    return left && Number(cell.mrr) * left.margin * left.months;
  };
}

/** What a churn's MRR would have been worth: the margin of its month, and the months its term and age had left. */
export const lifeLeftOf = oncePer((history: History): ((cell: ChurnCell) => { margin: number; months: number } | null) => {
  const left = monthsLeft(history);
  const margins = new Map<YearMonth, number | null>();
  return (cell) => {
    const known = margins.get(cell.month);
    const margin = known === undefined ? marginAt(history, cell.month) : known;
    margins.set(cell.month, margin);
    const months = left(cell);
    return margin === null || months === null ? null : { margin, months };
  };
});

function monthsLeft(history: History): (cell: ChurnCell) => number | null {
  const { settings, dataDate, churn = [] } = history;
  const cap = settings.ltvCapMonths;
  const ages = churn.reduce((oldest, { tenureMonths }) => Math.max(oldest, tenureMonths), 0) + 1;
  const discount = monthlyDiscount(settings.annualDiscountRate);
  const told = fitsAt(history, lastCompleteMonth(dataDate)).filter((fit) => whyNot(fit) === null);
  const byTerm = new Map(told.map((fit) => [fit.termMonths, cappedResidualMonths(fit, discount, ages, cap)]));
  const plain = plainLife(history);
  return ({ term, tenureMonths }) => {
    const table = byTerm.get(termMonths(term));
    return table ? (table[tenureMonths] ?? cap) : plain;
  };
}

/** 1/c over LTV's window, capped: a churn of nothing, or too short to tell, leaves the cap or nothing. */
function plainLife(history: History): number | null {
  const { settings, dataDate } = history;
  const month = monthOf(dataDate);
  const { window } = ltvWindow(history, { from: history.firstMonth ?? month, to: month });
  const churn = customerChurn(history, churnBasis(history, window), []).answer.value;
  return churn === null ? null : Math.min(churn > 0 ? 1 / churn : Infinity, settings.ltvCapMonths);
}

/** Margin of the group in a month, or the last one before it that earned anything. */
function marginAt(history: History, month: YearMonth): number | null {
  const earning = [...history.byMonth.keys()].filter((candidate) => candidate <= month && monthTotals(history, candidate).closingMrr > 0n).sort();
  const last = earning.at(-1);
  if (last === undefined) return null;
  const { closingMarginMrr, closingMrr } = monthTotals(history, last);
  return Number(closingMarginMrr) / Number(closingMrr);
}
