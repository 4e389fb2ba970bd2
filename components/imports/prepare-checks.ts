import type { ImportCounts, CustomerTotals } from "@/server/imports/views";

export type Check = { id: "rows" | "accepted" | "planCustomers" | "planMrr"; holds: boolean };

/** The sums that must hold after any import, held against the very numbers the page shows. */
export function prepareChecks(counts: ImportCounts, totals: CustomerTotals): Check[] {
  const planCustomers = totals.byPlan.reduce((sum, plan) => sum + plan.customers, 0);
  const planMrr = totals.byPlan.reduce((sum, plan) => sum + BigInt(plan.mrr), 0n);
  return [
    { id: "rows", holds: counts.accepted + counts.repeated + counts.rejected === counts.rows },
    { id: "accepted", holds: counts.added + counts.corrected + counts.changed + counts.unchanged === counts.accepted },
    { id: "planCustomers", holds: planCustomers === totals.active },
    { id: "planMrr", holds: planMrr === BigInt(totals.mrr) },
  ];
}
