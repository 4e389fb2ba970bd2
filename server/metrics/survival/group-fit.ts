import type { BillingTermCells, TermCell } from "../cells";
import { lastCompleteMonth, monthsBetween, type DateOnly, type YearMonth } from "../period";
import { chooseFit, type Fit } from "./fit";
import { logSurvival } from "./model";
import { renewalRiskTable, renewalTenureTable, type RiskRow } from "./risk-table";

/** The curve of the customers of one billing term, in periods of that term. */
export interface TermFit {
  termMonths: number;
  used: Fit;
  /** What it was chosen from, by AIC. */
  candidates: Fit[];
  /** Renewals it was fitted to. */
  table: RiskRow[];
  cells: readonly TermCell[];
  /** At the end of the last month seen: what weighs the curve in a mixed group. */
  customers: number;
  mrr: number;
  marginMrr: number;
}

/**
 * One fit per billing term, from what was known at the end of the data date. Ages are counted in billing periods; a term
 * that comes with tenures is fitted to them.
 */
export function fitGroup(terms: readonly BillingTermCells[], dataDate: DateOnly, historyFrom?: YearMonth): TermFit[] {
  const last = lastCompleteMonth(dataDate);
  return terms.map(({ termMonths, cells, tenureCells }) => {
    const table = tenureCells ? renewalTenureTable(tenureCells, termMonths) : renewalRiskTable(cells, dataDate, termMonths, historyFrom);
    const { used, candidates } = chooseFit(table);
    const standing = cells.filter(({ month }) => month === last);
    return {
      termMonths,
      used,
      candidates,
      table,
      cells,
      customers: standing.reduce((total, { closingCustomers }) => total + closingCustomers, 0),
      mrr: standing.reduce((total, { closingMrr }) => total + Number(closingMrr), 0),
      marginMrr: standing.reduce((total, { closingMarginMrr }) => total + Number(closingMarginMrr), 0),
    };
  });
}

/** Chance that a customer standing at `age` months is still there `ahead` months later. */
export function keptAhead({ termMonths, used }: TermFit, age: number, ahead: number, model = used.model): number {
  const [now, then] = [Math.floor(age / termMonths), Math.floor((age + ahead) / termMonths)];
  const log = logSurvival(model, then) - logSurvival(model, now);
  return Number.isNaN(log) ? 0 : Math.exp(log);
}

/**
 * Survival of a mixed group by age in months: the sum of its terms' curves, weighted by customers, or by MRR where
 * margin is what is followed.
 */
export function groupSurvival(fits: readonly TermFit[], age: number, by: "customers" | "mrr"): number {
  const weight = fits.reduce((total, fit) => total + fit[by], 0);
  return weight > 0 ? fits.reduce((total, fit) => total + fit[by] * keptAhead(fit, 0, age), 0) / weight : 0;
}

/** Those standing at the end of a month, by how old they are then. */
export function standingByAge({ cells }: Pick<TermFit, "cells">, month: YearMonth) {
  return cells
    .filter((cell) => cell.month === month && cell.closingCustomers > 0)
    .map((cell) => ({
      age: monthsBetween(cell.cohortMonth, month),
      customers: cell.closingCustomers,
      mrr: Number(cell.closingMrr),
      marginMrr: Number(cell.closingMarginMrr),
    }));
}
