import type { ChurnCell, ChurnLife } from "../cells";
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
  const leftOf = lifeLeftOf(history);
  return (cell) => {
    const left = leftOf(cell);
    return left && left.months * left.margin;
  };
}

/** What the MRR of a churn would have been worth, as far as that can be told of it. */
export interface LifeLeft {
  /** Minor units. */
  mrr: number;
  /** Of the month. */
  margin: number;
  /** MRR × the months that its terms and ages had left: minor units. */
  months: number;
}

export const lifeLeftOf = oncePer((history: History): ((cell: ChurnCell) => LifeLeft | null) => {
  const left = monthsLeft(history);
  const margins = new Map<YearMonth, number | null>();
  return oncePer((cell) => {
    const known = margins.get(cell.month);
    const margin = known === undefined ? marginAt(history, cell.month) : known;
    margins.set(cell.month, margin);
    if (margin === null) return null;
    let [mrr, worth] = [0, 0];
    for (const life of livesOf(cell)) {
      const months = left(life);
      if (months === null) continue;
      mrr += life.mrr;
      worth += life.mrr * months;
    }
    return mrr === 0 ? null : { mrr, margin, months: worth };
  });
});

/** What LTV lost is made of, to be told of each who left: MRR × the margin of the month × the months that a term and age had left. */
export interface LifeFactors {
  margins: { month: YearMonth; margin: number }[];
  lives: { term: string; tenure: number; months: number }[];
}

/** Of every month, term and age that the churns of the history have; what cannot be told is left out. */
export function lifeFactorsOf(history: History): LifeFactors {
  const { churn = [] } = history;
  const left = monthsLeft(history);
  const lives = new Map(churn.flatMap(livesOf).map((life) => [`${life.term} ${life.tenureMonths}`, life]));
  const told = <Told>(value: number | null, of: (known: number) => Told): Told[] => (value === null ? [] : [of(value)]);
  return {
    margins: [...new Set(churn.map(({ month }) => month))].flatMap((month) => told(marginAt(history, month), (margin) => ({ month, margin }))),
    lives: [...lives.values()].flatMap((life) => told(left(life), (months) => ({ term: life.term, tenure: life.tenureMonths, months }))),
  };
}

const livesOf = ({ lives, term, tenureMonths, mrr }: ChurnCell): readonly ChurnLife[] => lives ?? [{ term, tenureMonths, mrr: Number(mrr) }];

function monthsLeft(history: History): (life: ChurnLife) => number | null {
  const { settings, dataDate, churn = [] } = history;
  const cap = settings.ltvCapMonths;
  const ages = churn.reduce((oldest, cell) => livesOf(cell).reduce((older, { tenureMonths }) => Math.max(older, tenureMonths), oldest), 0) + 1;
  const discount = monthlyDiscount(settings.annualDiscountRate);
  const told = fitsAt(history, lastCompleteMonth(dataDate)).filter((fit) => whyNot(fit) === null);
  const byTerm = new Map(told.map((fit) => [fit.termMonths, cappedResidualMonths(fit, discount, ages, cap)]));
  const plain = plainLife(history);
  const lengths = new Map<string, number>();
  return ({ term, tenureMonths }) => {
    const length = lengths.get(term) ?? termMonths(term);
    lengths.set(term, length);
    const table = byTerm.get(length);
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
