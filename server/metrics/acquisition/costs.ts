import type { SpendCell } from "../cells";
import { rangeTotals, type History } from "../kpis/history";
import { inRange, type MonthRange, type YearMonth } from "../period";
import type { Reason } from "../value";
import type { SpendShare } from "./shared-spend";

/** What the new customers of some months cost. Minor units. */
export interface AcquisitionCosts {
  /** Why the spend cannot be told; null when it can. */
  reason: Reason | null;
  spend: number;
  /** The same by what it was spent on. */
  byCategory: Record<SpendCell["category"], number>;
  newCustomers: number;
  /** Part of the spend where the group is the whole workspace, and beside it elsewhere. */
  unallocated: number;
  /** New customers of channels on which nothing was spent in those months, and the channels. */
  withoutSpend: number;
  freeChannels: string[];
  media: number;
  /** New customers of channels with media spend in those months, and the channels. */
  paidCustomers: number;
  paidChannels: string[];
}

export function acquisitionCosts(history: History, window: MonthRange): AcquisitionCosts {
  const spent = spentIn(history, window);
  const acquired = (history.acquisition ?? []).filter(({ month }) => inRange(month, window));
  const of = (channels: Set<string>) => acquired.reduce((total, { channel, newCustomers }) => total + (channels.has(channel) ? newCustomers : 0), 0);
  const all = [...spent.carried, ...spent.unallocated];
  const [spentOn, paid] = [channelsOf(all), channelsOf(all.filter(isMedia))];
  const came = [...channelsOf(acquired)].sort();
  const newCustomers = rangeTotals(history, window).newCustomers;
  return {
    reason: whyNot(history),
    spend: amountOf(spent.borne),
    byCategory: byCategory(spent.borne),
    newCustomers,
    unallocated: amountOf(spent.unallocated),
    withoutSpend: Math.max(0, newCustomers - of(spentOn)),
    freeChannels: came.filter((channel) => !spentOn.has(channel)),
    media: amountOf(spent.borne.filter(isMedia)),
    paidCustomers: of(paid),
    paidChannels: came.filter((channel) => paid.has(channel)),
  };
}

/** Spend a group bears by cohort month: its shares, and for the whole workspace what nobody carries. */
export function costsByCohort(history: History): Map<YearMonth, number> {
  const costs = new Map<YearMonth, number>();
  for (const { month, amount } of borneBy(history)) costs.set(month, (costs.get(month) ?? 0) + amount);
  return costs;
}

/** No spend at all, or no way to tell whose it is: a part of the customers bears shares, and shares go by channel. */
export function whyNot(history: History): Reason | null {
  if (!history.spending().recorded) return "no_spend";
  return history.everyone && !history.acquisition ? "no_data" : null;
}

/** The shares a group answers for: the whole workspace also for what nobody carries. */
export function borneBy(history: History): SpendShare[] {
  const { carried, unallocated } = history.spending();
  return history.everyone ? carried : [...carried, ...unallocated];
}

export function byCategory(shares: readonly SpendShare[]): Record<SpendCell["category"], number> {
  const of = (category: SpendCell["category"]) => amountOf(shares.filter((share) => share.category === category));
  return { media: of("media"), salaries: of("salaries"), tools: of("tools"), other: of("other") };
}

function spentIn(history: History, window: MonthRange) {
  const within = ({ month }: SpendShare) => inRange(month, window);
  const { carried, unallocated } = history.spending();
  return { carried: carried.filter(within), unallocated: unallocated.filter(within), borne: borneBy(history).filter(within) };
}

/** Shares a group bears in some months, as rows. */
export const borneIn = (history: History, window: MonthRange) => spentIn(history, window).borne;
export const unallocatedIn = (history: History, window: MonthRange) => spentIn(history, window).unallocated;

export const isMedia = ({ category, amount }: SpendShare) => category === "media" && amount !== 0;
const channelsOf = (shares: readonly { channel: string }[]) => new Set(shares.map(({ channel }) => channel));
export const amountOf = (shares: readonly SpendShare[]) => shares.reduce((total, { amount }) => total + amount, 0);
