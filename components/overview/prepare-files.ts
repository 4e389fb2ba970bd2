import type { CsvValue } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import type { ChurnReasonsAnswer } from "@/server/churn/get-churn-reasons";
import type { MetricValues } from "@/server/kpis/types";
import type { Dated, Leaving } from "@/server/metrics/upcoming/upcoming";
import type { ChannelsAnswer } from "@/server/overview/get-channels";
import type { PlanMrrAnswer } from "@/server/overview/get-plan-mrr";
import type { UpcomingAnswer } from "@/server/overview/get-upcoming";

/** How a file names what a table names: its last row, over all, as the table's own. */
type Words = { currency: string; all: string };
type Row = CsvValue[];

const money = (currency: string, minor: number | bigint | null | undefined) => (minor == null ? null : majorUnits(currency, minor));

/** Channel, new customers, CAC, LTV, LTV : CAC. */
export function channelLines({ rows, total, ltvId }: Pick<ChannelsAnswer, "rows" | "total" | "ltvId">, { currency, all, labelOf }: Words & { labelOf: (channel: string) => string }): Row[] {
  const cells = (metrics: MetricValues) => [metrics["customers.new"]?.value ?? 0, money(currency, metrics.cac?.value), money(currency, metrics[ltvId]?.value), metrics.ltv_to_cac?.value ?? null];
  return [...rows.map(({ channel, metrics }) => [labelOf(channel), ...cells(metrics)]), [all, ...cells(total)]];
}

/** Plan, subscriptions, share of MRR, MRR, MRR before: what plans that are gone had before is in no row, so that there is no sum of it. */
export function planLines({ rows, total, subscriptions }: Pick<PlanMrrAnswer, "rows" | "total" | "subscriptions">, { currency, all, labelOf }: Words & { labelOf: (plan: string) => string }): Row[] {
  return [
    ...rows.map(({ plan, subscriptions, share, mrr, change }) => [labelOf(plan), subscriptions, share, money(currency, mrr), money(currency, change?.from)]),
    [all, subscriptions, total === 0 ? null : 1, money(currency, total), null],
  ];
}

/** Category, reason, customers, share of them, MRR lost. */
export function reasonLines({ rows, total }: Pick<ChurnReasonsAnswer, "rows" | "total">, { currency, all }: Words): Row[] {
  return [
    ...rows.map(({ key, customers, customerShare, mrr }) => [key[0] ?? "", key[1] ?? "", customers, customerShare, money(currency, mrr)]),
    [all, "", total.customers, total.customers === 0 ? null : 1, money(currency, total.mrr)],
  ];
}

type UpcomingWords = Words & { leaving: string; renewals: string; /** Over all terms that end. */ days: string; monthOf: (row: Leaving) => string };

/** What, when, customers, MRR: who leaves, month by month and all of them, then which terms end. */
export function upcomingLines({ leaving, allLeaving, renewing, allRenewing }: Pick<UpcomingAnswer, "leaving" | "allLeaving" | "renewing" | "allRenewing">, words: UpcomingWords): Row[] {
  const line = (what: string, when: string, { customers, mrr }: Dated) => [what, when, customers, money(words.currency, mrr)];
  return [
    ...leaving.map((part) => line(words.leaving, words.monthOf(part), part)),
    line(words.leaving, words.all, allLeaving),
    ...renewing.map((part) => line(words.renewals, part.until, part)),
    line(words.renewals, words.days, allRenewing),
  ];
}
