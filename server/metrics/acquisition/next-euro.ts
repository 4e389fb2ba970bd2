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
  /** Of the conservative ratio: healthy from 3 on; below 1 a customer may leave less than it cost. */
  health: "healthy" | "low" | "losing" | null;
}

export interface NextEuro {
  /** Highest conservative gain first; what cannot be told last. */
  ranking: RankedChannel[];
  /** The first that takes money and surely leaves more, of those with enough customers to tell; null when there is none. */
  best: RankedChannel | null;
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
  const best = ranking.find((row) => (row.cac.value ?? 0) > 0 && (row.conservativeGain ?? 0) > 0 && !isFew(row)) ?? null;
  return { ranking, best, losing: { channels: losing.map(({ channel }) => channel), spend: losing.reduce((total, { spend }) => total + spend, 0) } };
}

const isFew = ({ cac, ltv }: ChannelValue) => [cac, ltv].some(({ warnings }) => warnings.includes("few_customers"));

function healthOf(ratio: number | null): RankedChannel["health"] {
  if (ratio === null) return null;
  return ratio >= 3 ? "healthy" : ratio >= 1 ? "low" : "losing";
}

function ranked(row: ChannelValue): RankedChannel {
  const { cac, ltv } = row;
  const conservative = ltv.interval?.low ?? null;
  const ratio = evaluateMetric("ltv_to_cac", { ltv, cac });
  const less = (value: number | null) => (value === null || cac.value === null ? null : value - cac.value);
  const costs = cac.value !== null && cac.value > 0 ? cac.value : null;
  const conservativeRatio = costs && conservative !== null ? conservative / costs : null;
  return {
    ...row,
    ltvToCac: costs && ltv.interval ? { ...ratio, interval: { ...ltv.interval, low: ltv.interval.low / costs, high: ltv.interval.high / costs } } : ratio,
    gain: less(ltv.value),
    conservativeGain: less(conservative),
    conservativeRatio,
    health: healthOf(conservativeRatio),
  };
}
