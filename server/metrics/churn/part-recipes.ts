import type { ChurnCell } from "../cells";
import type { History } from "../kpis/history";
import { cook, type Recipe } from "../kpis/recipe";
import type { MonthRange } from "../period";
import { FEW_EVENTS, unanswered, type Warning } from "../value";
import { churnsIn } from "./churns-in";
import { lifeLeftOf } from "./life-left";

/** The churns a number is about: all of a range, or those of one row of a table. */
export type ChurnFilter = (cell: ChurnCell) => boolean;

const everyChurn: ChurnFilter = () => true;

/** Left for this: a category, or a category and a reason of it. */
export const isGiven = ({ category, reason }: ChurnCell, [first, second]: readonly string[]): boolean => category === first && (second === undefined || reason === second);

/** Nobody gave any reason. */
export const isUnsaid: ChurnFilter = ({ category, reason }) => category === "" && reason === "";

/**
 * LTV lost and its share of all, and the share without a reason, of the churns of a range or some of them (METRICS §8). LTV lost is summed churn
 * by churn; printed it is lost MRR × their margin × their months left, both averaged so that the product is the sum.
 */
export function churnPartRecipes(history: History, window: MonthRange, only: ChurnFilter = everyChurn): Recipe[] {
  const cells = churnsIn(history, window).filter(only);
  const departures = sum(cells, ({ customers }) => customers);
  const warnings: Warning[] = [
    ...(cells.some(({ undated }) => undated > 0) ? (["churn_dates_unknown"] as const) : []),
    ...(departures > 0 && departures < FEW_EVENTS ? (["few_events"] as const) : []),
  ];
  const behind = { population: "churned_in_range", window } as const;
  const worth = { population: "ltv_lost_in_range", window } as const;
  const lost = ltvLost(history, cells, { ...behind, warnings });
  const all = only === everyChurn ? lost : ltvLost(history, churnsIn(history, window), { ...behind, warnings: [] });
  return [
    lost,
    cook({
      id: "churn_ltv_share",
      ingredients: {
        lost_ltv: { ...worth, value: departures === 0 ? 0 : lost.answer, metricId: "churn_ltv_lost" },
        all_lost_ltv: { ...worth, value: all.answer, metricId: "churn_ltv_lost", whole: true },
      },
      sample: { n: departures },
      ...behind,
    }),
    cook({
      id: "churn_without_reason",
      ingredients: {
        unsaid: { ...behind, unsaid: true, value: sum(cells.filter(isUnsaid), ({ customers }) => customers) },
        all_departures: { ...behind, value: departures, metricId: "customers.churned" },
      },
      warnings,
      ...behind,
    }),
    cook({
      id: "churned_of_ever",
      ingredients: {
        departures: { ...behind, value: departures, metricId: "customers.churned" },
        ever_paid: { value: sum(history.tenureCells, ({ customers }) => customers), population: "everyone", window },
      },
      warnings,
      ...behind,
    }),
  ];
}

type Behind = { population: "churned_in_range"; window: MonthRange; warnings: Warning[] };

function ltvLost(history: History, cells: readonly ChurnCell[], { warnings, ...behind }: Behind): Recipe {
  const leftOf = lifeLeftOf(history);
  const told = cells.flatMap((cell) => leftOf(cell) ?? []);
  const mrr = sum(told, (one) => one.mrr);
  const earned = sum(told, (one) => one.mrr * one.margin);
  const worth = sum(told, (one) => one.months * one.margin);
  const customers = sum(cells, (cell) => cell.customers);
  const reason = cells.length === 0 ? "no_churned_customers" : mrr === 0 || earned === 0 ? "no_data" : null;
  return cook({
    id: "churn_ltv_lost",
    ingredients: {
      lost_mrr: { ...behind, value: mrr, metricId: "mrr.churn" },
      gross_margin: { value: reason ? unanswered("rate", reason) : earned / mrr },
      months_left: { value: reason ? unanswered("months", reason) : worth / earned },
    },
    settings: ["ltvCapMonths", "annualDiscountRate"],
    sample: { n: customers },
    warnings,
    ...behind,
    population: "ltv_lost_in_range",
  });
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0);
