import type { AcquisitionCell, ReferralCell, SpendCell } from "../cells";
import type { SideFacts } from "../kpis/types";
import { addMonths, type YearMonth } from "../period";

/** The channel of customers who came by referral and no other known way; a workspace may write it in its own case. */
const REFERRAL_CHANNEL = "referral";
export const isReferral = (channel: string): boolean => channel.toLowerCase() === REFERRAL_CHANNEL;

/** Acquisition spend by the month of the new customers it is counted for: the spend's own month plus the lag. Minor units. */
export interface SpendShare {
  month: YearMonth;
  channel: string;
  category: SpendCell["category"];
  amount: number;
}

export interface SharedSpend {
  /** False when no acquisition spend was ever recorded, so that nothing is not taken for free. */
  recorded: boolean;
  /** What the group's new customers carry. Groups that part the customers part this. */
  carried: SpendShare[];
  /** Of the workspace: channel-months that brought no new customer, and spend on no channel in particular. */
  unallocated: SpendShare[];
}

/**
 * Each channel-month's spend, shared equally over all new customers of that channel in the (lagged) month; the group
 * carries the shares of its own (METRICS §7). Referral rewards are spend on the channel `referral`.
 */
export function sharedSpend({ spend = [], acquisition = [], referrals = [], everyone }: SideFacts, lagMonths: number): SharedSpend {
  const all = everyone ?? { acquisition, referrals };
  const newOfAll = newCustomers(all.acquisition);
  const newOfGroup = newCustomers(acquisition);
  const shared: SharedSpend = { recorded: false, carried: [], unallocated: [] };
  const referral = all.acquisition.find(({ channel }) => isReferral(channel))?.channel ?? REFERRAL_CHANNEL;
  for (const { month, channel, category, amount } of [...acquisitionSpend(spend), ...rewards(all.referrals ?? [], referral)]) {
    const share = { month: lagMonths === 0 ? month : addMonths(month, lagMonths), channel, category, amount: Number(amount) };
    const key = keyOf(share);
    const customers = channel === "" ? 0 : (newOfAll.get(key) ?? 0);
    shared.recorded = true;
    if (customers === 0) shared.unallocated.push(share);
    else shared.carried.push({ ...share, amount: (share.amount * (newOfGroup.get(key) ?? 0)) / customers });
  }
  return shared;
}

const acquisitionSpend = (spend: readonly SpendCell[]) => spend.filter(({ purpose }) => purpose === "acquisition");

const rewards = (cells: readonly ReferralCell[], channel: string) =>
  cells
    .filter((cell) => cell.rewards !== 0n)
    .map(({ month, rewards: amount }) => ({ month, amount, channel, category: "other" as const }));

const keyOf = ({ month, channel }: { month: YearMonth; channel: string }) => `${month} ${channel}`;

function newCustomers(cells: readonly AcquisitionCell[]): Map<string, number> {
  const byKey = new Map<string, number>();
  for (const cell of cells) byKey.set(keyOf(cell), (byKey.get(keyOf(cell)) ?? 0) + cell.newCustomers);
  return byKey;
}
