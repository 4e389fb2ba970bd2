import { HEALTHY_LTV_TO_CAC } from "../targets/standing";
import type { MetricValue } from "../value";

/** How many of the new customers come from channels that are not worth enough for what they cost. */
export interface ChannelSplit {
  /** Channels below a healthy LTV : CAC, lowest first. */
  below: string[];
  /** Of all new customers; null when there are none, or no channel has a ratio. */
  shareBelow: number | null;
}

export function channelSplit(rows: readonly { channel: string; metrics: Record<string, MetricValue> }[]): ChannelSplit {
  const newOf = (metrics: Record<string, MetricValue>) => metrics["customers.new"]?.value ?? 0;
  const told = rows.flatMap(({ channel, metrics }) => {
    const ratio = metrics.ltv_to_cac?.value ?? null;
    return ratio === null ? [] : [{ channel, ratio, customers: newOf(metrics) }];
  });
  const below = told.filter(({ ratio }) => ratio < HEALTHY_LTV_TO_CAC).sort((a, b) => a.ratio - b.ratio);
  const all = rows.reduce((total, { metrics }) => total + newOf(metrics), 0);
  const some = below.reduce((total, { customers }) => total + customers, 0);
  return { below: below.map(({ channel }) => channel), shareBelow: told.length > 0 && all > 0 ? some / all : null };
}
