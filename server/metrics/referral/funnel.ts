import type { History } from "../kpis/history";
import type { SideFacts } from "../kpis/types";
import { inRange, monthsIn, runningMonth, type MonthRange, type YearMonth } from "../period";

export const FUNNEL_STEPS = ["invited", "signedUp", "paying", "rewarded"] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export interface ReferralFunnel {
  steps: {
    step: FunnelStep;
    people: number;
    /** Of those of the step before; null for the first, and where there was nobody. Each step counts in its own month, so it may pass 1. */
    ofBefore: number | null;
  }[];
  /** Rewards paid, minor units. */
  rewards: bigint;
  months: ({ month: YearMonth; running: boolean } & Record<FunnelStep, number>)[];
}

/** Whether referrals are told of at all: a group without any has none then, rather than no data. */
export const areTold = ({ referrals = [], everyone }: Pick<SideFacts, "referrals" | "everyone">): boolean => referrals.length > 0 || (everyone?.referrals ?? []).length > 0;

/** Invited → signed up → paying → rewarded over a range. Null where no referral was ever imported. */
export function referralFunnel(history: History, range: MonthRange): ReferralFunnel | null {
  const { referrals = [], dataDate } = history;
  if (!areTold(history)) return null;
  const within = referrals.filter(({ month }) => inRange(month, range));
  const running = runningMonth(dataDate);
  const people = (step: FunnelStep, month?: YearMonth) => within.reduce((total, cell) => total + (month === undefined || cell.month === month ? cell[step] : 0), 0);
  return {
    steps: FUNNEL_STEPS.map((step, index) => {
      const before = FUNNEL_STEPS[index - 1];
      const reached = before ? people(before) : 0;
      return { step, people: people(step), ofBefore: reached > 0 ? people(step) / reached : null };
    }),
    rewards: within.reduce((total, cell) => total + cell.rewards, 0n),
    months: monthsIn(range).map((month) => ({
      month,
      running: month === running,
      invited: people("invited", month),
      signedUp: people("signedUp", month),
      paying: people("paying", month),
      rewarded: people("rewarded", month),
    })),
  };
}
