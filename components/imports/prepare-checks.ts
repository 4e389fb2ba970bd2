import type { CustomerTotals, ImportCounts, ImportTotals, LineTotals } from "@/server/imports/views";

export type Check = { id: "rows" | "accepted" | "planCustomers" | "planMrr" | "groups"; holds: boolean };

/** The sums that must hold after any import, held against the very numbers the page shows. */
export function prepareChecks(counts: ImportCounts, totals: ImportTotals): Check[] {
  return [
    { id: "rows", holds: counts.accepted + counts.repeated + counts.rejected === counts.rows },
    { id: "accepted", holds: counts.added + counts.corrected + counts.changed + counts.unchanged === counts.accepted },
    ...("lines" in totals ? lineChecks(totals) : planChecks(totals)),
  ];
}

function lineChecks({ amount, groups }: LineTotals): Check[] {
  if (amount === null) return [];
  const sumOf = (values: LineTotals["groups"][number]["values"]) => values.reduce((sum, value) => sum + BigInt(value.amount ?? 0), 0n);
  return [{ id: "groups", holds: groups.every(({ values }) => sumOf(values) === BigInt(amount)) }];
}

function planChecks(totals: CustomerTotals): Check[] {
  const planCustomers = totals.byPlan.reduce((sum, plan) => sum + plan.customers, 0);
  const planMrr = totals.byPlan.reduce((sum, plan) => sum + BigInt(plan.mrr), 0n);
  return [
    { id: "planCustomers", holds: planCustomers === totals.active },
    { id: "planMrr", holds: planMrr === BigInt(totals.mrr) },
  ];
}
