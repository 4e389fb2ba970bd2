import type { z } from "zod";
import type { Incentives } from "@/server/metrics/referral/incentives";
import { typedMoney } from "@/server/typed-money";
import type { checkIncentivesInput } from "./input";

/** Amounts as typed, in minor units; nothing typed is none. */
export function typedIncentives({ locale, referrerReward, refereeReward, monthlyCost }: z.output<typeof checkIncentivesInput>, currency: string): Incentives {
  const minor = (text: string) => (text === "" ? 0 : Number(typedMoney(text, { locale, currency })));
  return { referrerReward: minor(referrerReward), refereeReward: minor(refereeReward), monthlyCost: minor(monthlyCost) };
}
