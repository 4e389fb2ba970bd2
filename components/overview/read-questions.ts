import { readGroup } from "@/components/metrics/read-page-input";
import type { Breakdown } from "@/server/kpis/input";
import type { ChangesAnswer } from "@/server/overview/get-changes";

type Params = Record<string, string | string[] | undefined>;

export const changeMetrics = ["mrr", "customers", "arpa", "customer_churn_rate", "nrr", "gross_margin"] as const satisfies readonly ChangesAnswer["metric"][];

/** What the Overview is asked beyond what every page is: what changed, by what, and with how many new customers to go on. */
export function readQuestions(params: Params): { metric?: ChangesAnswer["metric"]; by?: Breakdown; newCustomers?: number } {
  const intake = typeof params.newCustomers === "string" && /^\d{1,7}$/.test(params.newCustomers) ? Number(params.newCustomers) : undefined;
  return {
    metric: changeMetrics.find((metric) => metric === params.changed),
    by: readGroup(params.changedBy, "").breakdown,
    newCustomers: intake,
  };
}
