import type { CsvValue } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import type { BreakdownAnswer, MetricValues } from "@/server/kpis/types";

/** Of the window the LTV is made of: the churn of the page's range would not lead to the LTV beside it. */
export const lifeId = "factor.life";

type Words = { currency: string; ltvId: string; all: string; labelOf: (value: string) => string };

/** Group, LTV, both ends of its interval, customers, ARPA, months of life, LTV : CAC; all customers last, as in the table. */
export function breakdownLines({ rows, total }: Pick<BreakdownAnswer, "rows" | "total">, { currency, ltvId, all, labelOf }: Words): CsvValue[][] {
  const money = (minor: number | null | undefined) => (minor == null ? null : majorUnits(currency, minor));
  const cells = (customers: number | null, metrics: MetricValues) => {
    const ltv = metrics[ltvId];
    return [money(ltv?.value), money(ltv?.interval?.low), money(ltv?.interval?.high), customers, money(metrics.arpa?.value), metrics[lifeId]?.value ?? null, metrics.ltv_to_cac?.value ?? null];
  };
  return [...rows.map(({ value, customers, metrics }) => [labelOf(value), ...cells(customers, metrics)]), [all, ...cells(total.customers?.value ?? null, total)]];
}
