import type { MetricValues } from "../kpis/types";
import { cacByMonth } from "../metrics/acquisition/cac-by-month";
import { acquisitionCosts } from "../metrics/acquisition/costs";
import { nextEuro } from "../metrics/acquisition/next-euro";
import { unallocatedSpend } from "../metrics/acquisition/unallocated";
import { historyOf } from "../metrics/kpis/history";
import { kpis } from "../metrics/kpis/kpis";
import type { KpiInput } from "../metrics/kpis/types";
import { completePart, type MonthRange } from "../metrics/period";
import { unanswered } from "../metrics/value";
import type { ChannelAnswer, ChannelsAnswer } from "./types";

/** The channels beside each other, in the order of what was spent on them. `shown` are the months told one by one. */
export function describeChannels(everyone: KpiInput, channels: ReadonlyMap<string, KpiInput>, shown: MonthRange): ChannelsAnswer {
  const ltvId = `ltv.${everyone.settings.ltvMethod}`;
  const ids = ["acquisition_spend", "customers.new", "cac", ltvId, "ltv_to_cac", "cac_payback"];
  const history = historyOf(everyone);
  // The months that are complete, where there are any, for every number of the table.
  const window = completePart(everyone.range, everyone.dataDate) ?? everyone.range;
  const costs = acquisitionCosts(history, window);
  const metricsOf = (input: KpiInput) => kpis({ ...input, range: window }, ids).metrics;
  const rows = [...channels].map(([channel, input]) => ({ channel, metrics: metricsOf(input), months: cacByMonth(historyOf(input), shown) })).filter(tookPart).sort(largestFirst);
  return {
    window,
    ltvId,
    rows,
    total: metricsOf(everyone),
    unallocated: { spend: costs.unallocated, by: unallocatedSpend(history, window) },
    withoutSpend: costs.withoutSpend,
    freeChannels: costs.freeChannels,
    nextEuro: nextEuro(rows.filter(({ channel }) => channel !== "").map(({ channel, metrics }) => ({ channel, spend: spendOf(metrics), cac: valueOf(metrics, "cac"), ltv: valueOf(metrics, ltvId) }))),
  };
}

const valueOf = (metrics: MetricValues, id: string) => metrics[id] ?? unanswered("money", "no_data");
const spendOf = (metrics: MetricValues) => metrics.acquisition_spend?.value ?? 0;
const newOf = (metrics: MetricValues) => metrics["customers.new"]?.value ?? 0;

const tookPart = ({ metrics }: ChannelAnswer) => spendOf(metrics) !== 0 || newOf(metrics) > 0;

function largestFirst(a: ChannelAnswer, b: ChannelAnswer): number {
  return Number(a.channel === "") - Number(b.channel === "") || spendOf(b.metrics) - spendOf(a.metrics) || newOf(b.metrics) - newOf(a.metrics) || (a.channel < b.channel ? -1 : 1);
}
