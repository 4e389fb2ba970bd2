import { runningMonth, type MonthRange, type YearMonth } from "../period";
import { answer, withWarnings, type Warning } from "../value";
import { monthTotals, rangeTotals, type History } from "./history";
import { cook, serve, type Ingredient, type Recipe } from "./recipe";
import { churnedOf } from "./totals";

/** What stands at the end of a month, or of the data date in the running one. */
export function stocks(history: History, month: YearMonth): Recipe[] {
  const totals = monthTotals(history, month);
  const window = { from: month, to: month };
  const warnings = partial(history, window);
  const n = totals.closingCustomers;
  const here = { population: "active_at_close", window } as const;
  const mrr = withWarnings(answer("money", Number(totals.closingMrr), n), warnings);
  const customers = withWarnings(answer("count", n, n), warnings);
  const costs = answer("money", Number(totals.closingMrr - totals.closingMarginMrr), n);
  return [
    serve("mrr", mrr, window, "active_at_close"),
    serve("customers", customers, window, "active_at_close"),
    cook({ id: "arr", ingredients: { mrr: { ...here, value: mrr, metricId: "mrr" } }, sample: { n }, ...here }),
    cook({
      id: "arpa",
      ingredients: {
        mrr: { ...here, value: mrr, metricId: "mrr" },
        customers: { ...here, value: customers, metricId: "customers" },
      },
      ...here,
    }),
    cook({
      id: "gross_margin",
      ingredients: {
        revenue: { ...here, value: mrr, metricId: "mrr", label: "mrr" },
        // What serving a customer costs is its plan's: no list adds up to it.
        service_costs: { value: costs, window },
      },
      settings: ["grossMarginSource"],
      sample: { n },
      ...here,
    }),
  ];
}

/** What happened in a range, summed. */
export function flows(history: History, window: MonthRange): Recipe[] {
  const totals = rangeTotals(history, window);
  const warnings = partial(history, window);
  const churned = churnedOf(totals);
  const leaving: Warning[] = totals.churnedUndated > 0 ? [...warnings, "churn_dates_unknown"] : warnings;
  const money = (amount: bigint, n: number | null = null) => answer("money", Number(amount), n);
  const count = (customers: number) => answer("count", customers, customers);
  const part = (id: string, value: number, population: Ingredient["population"]): Ingredient => ({ value, metricId: id, population, window });
  return [
    serve("customers.new", withWarnings(count(totals.newCustomers), warnings), window, "new_in_range"),
    serve("customers.reactivated", withWarnings(count(totals.reactivatedCustomers), warnings), window, "reactivated_in_range"),
    serve("customers.churned", withWarnings(count(churned), leaving), window, "churned_in_range"),
    serve("mrr.new", withWarnings(money(totals.newMrr, totals.newCustomers), warnings), window, "new_in_range"),
    serve("mrr.expansion", withWarnings(money(totals.expansionMrr), warnings), window, "expanded_in_range"),
    serve("mrr.reactivation", withWarnings(money(totals.reactivationMrr, totals.reactivatedCustomers), warnings), window, "reactivated_in_range"),
    serve("mrr.contraction", withWarnings(money(totals.contractionMrr), warnings), window, "contracted_in_range"),
    serve("mrr.churn", withWarnings(money(totals.churnMrr, churned), leaving), window, "churned_in_range"),
    cook({
      id: "mrr.net_new",
      ingredients: {
        new_mrr: part("mrr.new", Number(totals.newMrr), "new_in_range"),
        expansion_mrr: part("mrr.expansion", Number(totals.expansionMrr), "expanded_in_range"),
        reactivation_mrr: part("mrr.reactivation", Number(totals.reactivationMrr), "reactivated_in_range"),
        contraction_mrr: part("mrr.contraction", Number(totals.contractionMrr), "contracted_in_range"),
        churn_mrr: part("mrr.churn", Number(totals.churnMrr), "churned_in_range"),
      },
      sample: { n: null },
      warnings: leaving,
      window,
      population: "moved_in_range",
    }),
    // Who came and who left stand in lists of their own: they are not taken off each other.
    cook({
      id: "customers.net_new",
      ingredients: {
        new_customers: part("customers.new", totals.newCustomers, "new_in_range"),
        reactivated: part("customers.reactivated", totals.reactivatedCustomers, "reactivated_in_range"),
        churned: part("customers.churned", churned, "churned_in_range"),
      },
      sample: { n: null },
      warnings: leaving,
      window,
      population: null,
    }),
  ];
}

/** A month the data date cuts short has not yet seen all its new customers, nor all its losses. */
export function partial(history: History, { from, to }: MonthRange): Warning[] {
  const running = runningMonth(history.dataDate);
  return running !== null && running >= from && running <= to ? ["partial_month"] : [];
}
