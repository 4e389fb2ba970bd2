import { getCac } from "@/server/cac/get-cac";
import { getChannels as getCacChannels } from "@/server/cac/get-channels";
import { getChurnCross } from "@/server/churn/get-churn-cross";
import { getChurnPage } from "@/server/churn/get-churn-page";
import { getChurnReasons } from "@/server/churn/get-churn-reasons";
import { getScheduled } from "@/server/churn/get-scheduled";
import { getVerbatims } from "@/server/churn/get-verbatims";
import type { WorkspaceContext } from "@/server/context";
import { listCustomers } from "@/server/customers/list-customers";
import { getCustomer } from "@/server/customers/profile/get-customer";
import { getTimeline } from "@/server/customers/timeline/get-timeline";
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
import { getComparison } from "@/server/referrals/get-comparison";
import { getCounts } from "@/server/referrals/get-counts";
import { getLikeness } from "@/server/referrals/get-likeness";
import { getReferrals } from "@/server/referrals/get-referrals";
import { getProgrammeStanding } from "@/server/referrals/programme/get-standing";
import { listAdvocates, listLikely } from "@/server/referrals/lists/list-referrals";

const method = "retention_adjusted";
type Asked = Parameters<typeof listCustomers>[0]["input"];
const list = (input: Asked) => (ctx: WorkspaceContext) => listCustomers({ ctx, input });
/** As the page of customers asks: everyone who ever paid, with the columns of a tab. */
const everyone = (input: Asked) => list({ population: "everyone", sort: "mrr", columns: "status,plan,channel,country,since,tenure,mrr", ...input });

/** Page 100 by where page 99 ended, which is looked up before. */
let ended: string | null = null;
async function goingOn(ctx: WorkspaceContext): Promise<unknown> {
  ended ??= (await listCustomers({ ctx, input: { page: 99 } })).ends;
  return listCustomers({ ctx, input: { page: 100, after: ended ?? undefined } });
}

/** The page of the one that pays most. */
let largest: string | undefined;
async function oneCustomer(ctx: WorkspaceContext): Promise<unknown> {
  largest ??= (await listCustomers({ ctx, input: { pageSize: 1 } })).rows[0]?.id;
  const customerId = largest ?? "";
  return Promise.all([getCustomer({ ctx, input: { customerId } }), getTimeline({ ctx, input: { customerId } })]);
}

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
  churn: (ctx) =>
    afterPeriod(ctx, () => [getChurnPage({ ctx, input: {} }), getScheduled({ ctx, input: {} }), getChurnCross({ ctx, input: {} }), getVerbatims({ ctx, input: {} })]),
  referrals: (ctx) =>
    afterPeriod(ctx, () => [
      getReferrals({ ctx, input: {} }),
      getComparison({ ctx, input: {} }),
      getCounts({ ctx, input: {} }),
      getProgrammeStanding({ ctx }),
      getLikeness({ ctx }),
      listAdvocates({ ctx, input: { page: 1, pageSize: 10 } }),
      listLikely({ ctx, input: { page: 1, pageSize: 10 } }),
    ]),
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
  "customers, from page 99 on": goingOn,
  "customers of two years ago": list({ from: "2024-05", to: "2024-06" }),
  "new customers": list({ population: "new_in_range" }),
  "customers who left": list({ population: "churned_in_range" }),
  "customers who grew": list({ population: "expanded_in_range" }),
  "everyone, by MRR": everyone({}),
  "everyone, by name": everyone({ sort: "name", direction: "asc" }),
  "everyone, by first payment": everyone({ sort: "since" }),
  "everyone, by months": everyone({ sort: "tenure" }),
  "everyone, by plan": everyone({ sort: "plan", direction: "asc" }),
  "everyone on a plan today": everyone({ groups: '[["currentPlan","Team"]]' }),
  "everyone on a plan in a country by a channel": everyone({ groups: '[["currentPlan","Team"],["country","CO"],["channel","ads"]]' }),
  "everyone with MRR between": everyone({ mrrFrom: 50_000, mrrTo: 100_000, status: "paying" }),
  "a name searched, few": everyone({ q: "studio systems 99" }),
  "a name searched, many": everyone({ q: "st" }),
  "an id searched": everyone({ q: "c777" }),
  "a text that begins a later word": everyone({ q: "systems 9999" }),
  "a text within names, where asked": everyone({ q: "ystems 9999", within: "true" }),
  "a text that is nowhere": everyone({ q: "nobody at all" }),
  "the most valuable": everyone({ sort: "value", columns: "toDate,residual,value" }),
  "the most valuable to date": everyone({ sort: "toDate", columns: "toDate,residual,value" }),
  "the most valuable, page 3": everyone({ sort: "value", columns: "toDate,residual,value", page: 3 }),
  "a customer's own page": oneCustomer,
  "renewals within 90 days": list({ population: "renewing", days: 90, sort: "date", direction: "asc", cumulated: true }),
};

async function afterPeriod(ctx: WorkspaceContext, ask: () => Promise<unknown>[]): Promise<void> {
  await getPeriod({ ctx, input: {} });
  await Promise.all(ask());
}
