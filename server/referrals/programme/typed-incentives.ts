import type { z } from "zod";
import { Refusal } from "@/server/errors";
import { readAmount } from "@/server/imports/read/amount";
import type { Incentives } from "@/server/metrics/referral/incentives";
import type { checkIncentivesInput } from "./input";

/** Amounts as typed, in minor units; nothing typed is none. */
export function typedIncentives({ locale, referrerReward, refereeReward, monthlyCost }: z.output<typeof checkIncentivesInput>, currency: string): Incentives {
  function minor(text: string): number {
    if (text === "") return 0;
    const amount = readAmount(text, { decimal: locale === "fr" ? "comma" : "point", unit: "major", currency });
    if (!amount.ok) throw new Refusal("INVALID", "spendAmount", { example: locale === "fr" ? "1234,50" : "1234.50" }, `programme: ${amount.code}`);
    return Number(amount.value.minor);
  }
  return { referrerReward: minor(referrerReward), refereeReward: minor(refereeReward), monthlyCost: minor(monthlyCost) };
}
