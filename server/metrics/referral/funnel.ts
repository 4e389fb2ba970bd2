import type { History } from "../kpis/history";
import type { SideFacts } from "../kpis/types";
import { completePart, inRange, monthsIn, runningMonth, type MonthRange, type YearMonth } from "../period";

export const FUNNEL_STEPS = ["invited", "signedUp", "paying", "rewarded"] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export interface ReferralFunnel {
  /** The months that the steps add up: the complete ones, as the key figures of the programme do; the running one where there is no other. */
  range: MonthRange;
  steps: {
    step: FunnelStep;
    people: number;
    /** Of those of the step before; null for the first, and where there was nobody. Each step counts in its own month, so it may pass 1. */
    ofBefore: number | null;
  }[];
  /** Rewards paid, minor units. */
  rewards: bigint;
  /** Every month asked for, the running one apart. */
  months: ({ month: YearMonth; running: boolean } & Record<FunnelStep, number>)[];
}

/** Whether referrals are told of at all: a group without any has none then, rather than no data. */
export const areTold = ({ referrals = [], everyone }: Pick<SideFacts, "referrals" | "everyone">): boolean => referrals.length > 0 || (everyone?.referrals ?? []).length > 0;

/** Invited → signed up → paying → rewarded over the complete months of a range. Null where no referral was ever imported. */
export function referralFunnel(history: History, range: MonthRange): ReferralFunnel | null {
  const { referrals = [], dataDate } = history;
  if (!areTold(history)) return null;
  const summed = completePart(range, dataDate) ?? range;
  const running = runningMonth(dataDate);
  const within = (months: MonthRange) => referrals.filter(({ month }) => inRange(month, months));
  const people = (step: FunnelStep, months = summed) => within(months).reduce((total, cell) => total + cell[step], 0);
  const peopleOf = (month: YearMonth) => Object.fromEntries(FUNNEL_STEPS.map((step) => [step, people(step, { from: month, to: month })])) as Record<FunnelStep, number>;
  return {
    range: summed,
    steps: FUNNEL_STEPS.map((step, index) => {
      const before = FUNNEL_STEPS[index - 1];
      const reached = before ? people(before) : 0;
      return { step, people: people(step), ofBefore: reached > 0 ? people(step) / reached : null };
    }),
    rewards: within(summed).reduce((total, cell) => total + cell.rewards, 0n),
    months: monthsIn(range).map((month) => ({ month, running: month === running, ...peopleOf(month) })),
  };
}
