import { getCac } from "@/server/cac/get-cac";
import { getChannels as getCacChannels } from "@/server/cac/get-channels";
import { getChurnReasons } from "@/server/churn/get-churn-reasons";
import type { WorkspaceContext } from "@/server/context";
import { listCustomers } from "@/server/customers/list-customers";
import { getBreakdown } from "@/server/kpis/get-breakdown";
import { getCohorts } from "@/server/kpis/get-cohorts";
import { getLife } from "@/server/ltv/get-life";
import { getLtv } from "@/server/ltv/get-ltv";
import { getMethods } from "@/server/ltv/get-methods";
import { getPrediction } from "@/server/ltv/get-prediction";
import { getSensitivity } from "@/server/ltv/get-sensitivity";
import { getChanges } from "@/server/overview/get-changes";
import { getChannels } from "@/server/overview/get-channels";
import { getFigures } from "@/server/overview/get-figures";
import { getForecast } from "@/server/overview/get-forecast";
import { getPeriod } from "@/server/overview/get-period";
import { getPlanMrr } from "@/server/overview/get-plan-mrr";
import { getUpcoming } from "@/server/overview/get-upcoming";
import { getPayback } from "@/server/payback/get-payback";
import { getPaybackGroups } from "@/server/payback/get-payback-groups";

const method = "retention_adjusted";
const list = (input: Parameters<typeof listCustomers>[0]["input"]) => (ctx: WorkspaceContext) => listCustomers({ ctx, input });

/** Everything a page asks, in the order in which it asks: the period first, then the rest at once. */
export const pages: Record<string, (ctx: WorkspaceContext) => Promise<unknown>> = {
  overview: (ctx) =>
    afterPeriod(ctx, () => [
      getFigures({ ctx, input: {} }),
      getChanges({ ctx, input: {} }),
      getChannels({ ctx, input: {} }),
      getUpcoming({ ctx, input: {} }),
      getPlanMrr({ ctx, input: {} }),
      getChurnReasons({ ctx, input: {} }),
      getForecast({ ctx, input: {} }),
    ]),
  ltv: (ctx) =>
    afterPeriod(ctx, () => [
      getLtv({ ctx, input: { method, locale: "en" } }),
      getBreakdown({ ctx, input: { breakdown: "plan", method } }),
      getCohorts({ ctx, input: {} }),
      getLife({ ctx, input: {} }),
      getPrediction({ ctx, input: {} }),
      getSensitivity({ ctx, input: { method } }),
      getMethods({ ctx, input: { method } }),
    ]),
  cac: (ctx) => afterPeriod(ctx, () => [getCac({ ctx, input: {} }), getCacChannels({ ctx, input: {} })]),
  payback: (ctx) => afterPeriod(ctx, () => [getPayback({ ctx, input: {} }), getPaybackGroups({ ctx, input: { breakdown: "channel" } })]),
};

/** Lists of customers: who is there, in each order and direction, of a group, far back, and what happened. */
export const lists: Record<string, (ctx: WorkspaceContext) => Promise<unknown>> = {
  "customers, largest first": list({}),
  "customers, smallest first": list({ direction: "asc" }),
  "customers by name": list({ sort: "name", direction: "asc" }),
  "customers by first payment": list({ sort: "since" }),
  "customers by last change": list({ sort: "date" }),
  "customers of a plan": list({ breakdown: "plan", value: "Team" }),
  "customers of a country": list({ breakdown: "country", value: "CO" }),
  "customers of a cohort": list({ cohort: "2025-03" }),
  "customers, page 100": list({ page: 100 }),
  "customers of two years ago": list({ from: "2024-05", to: "2024-06" }),
  "new customers": list({ population: "new_in_range" }),
  "customers who left": list({ population: "churned_in_range" }),
  "customers who grew": list({ population: "expanded_in_range" }),
};

async function afterPeriod(ctx: WorkspaceContext, ask: () => Promise<unknown>[]): Promise<void> {
  await getPeriod({ ctx, input: {} });
  await Promise.all(ask());
}
