import { HEALTHY_LTV_TO_CAC } from "../targets/standing";
import type { MetricValue } from "../value";

/** Some channels together. */
interface Side {
  /** Lowest ratio first. */
  channels: string[];
  customers: number;
  /** What was spent on them, minor units. */
  spend: number;
}

/** What the blended ratio hides: channels below a healthy LTV : CAC, and those at it or above. */
export interface ChannelSplit {
  below: Side;
  above: Side;
  /** Of all new customers those of the channels below; null when there are none, or no channel has a ratio. */
  shareBelow: number | null;
}

export function channelSplit(rows: readonly { channel: string; metrics: Record<string, MetricValue> }[]): ChannelSplit {
  const told = rows.flatMap(({ channel, metrics }) => {
    const ratio = metrics.ltv_to_cac?.value ?? null;
    const spend = metrics.acquisition_spend?.value ?? null;
    return ratio === null || spend === null ? [] : [{ channel, ratio, customers: newOf(metrics), spend }];
  });
  told.sort((a, b) => a.ratio - b.ratio);
  const side = (channels: typeof told): Side => ({
    channels: channels.map(({ channel }) => channel),
    customers: channels.reduce((total, { customers }) => total + customers, 0),
    spend: channels.reduce((total, { spend }) => total + spend, 0),
  });
  const below = side(told.filter(({ ratio }) => ratio < HEALTHY_LTV_TO_CAC));
  const all = rows.reduce((total, { metrics }) => total + newOf(metrics), 0);
  return { below, above: side(told.filter(({ ratio }) => ratio >= HEALTHY_LTV_TO_CAC)), shareBelow: told.length > 0 && all > 0 ? below.customers / all : null };
}

const newOf = (metrics: Record<string, MetricValue>) => metrics["customers.new"]?.value ?? 0;
