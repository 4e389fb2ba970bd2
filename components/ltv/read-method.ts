import type { LtvMethod } from "@/server/metrics/settings";

/** In the order of trust: the recommended one first, the one that overstates last. */
export const methods = [
  "retention_adjusted",
  "margin_over_churn",
  "lifetime_average",
  "transactional",
  "observed",
  "predicted",
  "revenue_over_churn",
] as const satisfies readonly LtvMethod[];

/** The method in the address; anything else is the recommended one. */
export function readMethod(value: string | string[] | undefined): LtvMethod {
  return methods.find((method) => method === value) ?? "retention_adjusted";
}

export function inOrder<Row extends { method: LtvMethod }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => methods.indexOf(a.method) - methods.indexOf(b.method));
}
