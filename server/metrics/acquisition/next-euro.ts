import { evaluateMetric } from "../evaluate-metric";
import type { MetricValue } from "../value";

export interface ChannelValue {
  channel: string;
  spend: number;
  cac: MetricValue;
  /** Of the customers this channel brought. */
  ltv: MetricValue;
}

export interface RankedChannel extends ChannelValue {
  ltvToCac: MetricValue;
  /** What a customer leaves beyond its cost, by the LTV and by the conservative one; null where either is missing. Minor units. */
  gain: number | null;
  conservativeGain: number | null;
  conservativeRatio: number | null;
}

export interface NextEuro {
  /** Highest conservative gain first; what cannot be told last. */
  ranking: RankedChannel[];
  /** Channels whose customers may not be worth what they cost, and what is spent on them. */
  losing: { channels: string[]; spend: number };
}

/**
 * Where the next euro goes: LTV − CAC by channel, ranked by the conservative LTV. Both are averages of the customers
 * won so far; the next ones may cost more, which no average can tell.
 */
export function nextEuro(channels: readonly ChannelValue[]): NextEuro {
  const ranking = channels.map(ranked).sort((a, b) => (b.conservativeGain ?? -Infinity) - (a.conservativeGain ?? -Infinity) || (a.channel < b.channel ? -1 : 1));
  const losing = ranking.filter(({ conservativeRatio }) => conservativeRatio !== null && conservativeRatio < 1);
  return { ranking, losing: { channels: losing.map(({ channel }) => channel), spend: losing.reduce((total, { spend }) => total + spend, 0) } };
}

function ranked(row: ChannelValue): RankedChannel {
  const { cac, ltv } = row;
  const conservative = ltv.interval?.low ?? null;
  const ratio = evaluateMetric("ltv_to_cac", { ltv, cac });
  const less = (value: number | null) => (value === null || cac.value === null ? null : value - cac.value);
  const costs = cac.value !== null && cac.value > 0 ? cac.value : null;
  return {
    ...row,
    ltvToCac: costs && ltv.interval ? { ...ratio, interval: { ...ltv.interval, low: ltv.interval.low / costs, high: ltv.interval.high / costs } } : ratio,
    gain: less(ltv.value),
    conservativeGain: less(conservative),
    conservativeRatio: costs && conservative !== null ? conservative / costs : null,
  };
}
