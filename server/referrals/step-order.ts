import type { DateOnly } from "@/server/metrics/period";

export interface StepDays {
  invited: DateOnly | null;
  signedUp: DateOnly | null;
  rewarded: DateOnly | null;
}

/** What can only come of an invitation; who paid before it is a customer already, whom it did not bring. */
const STEPS = ["signedUp", "rewarded"] as const;

/** The steps that are told to have come before the invitation, where its day is known. */
export function stepsBeforeInvitation({ invited, ...days }: StepDays): { step: (typeof STEPS)[number]; on: DateOnly; invited: DateOnly }[] {
  if (invited === null) return [];
  return STEPS.flatMap((step) => {
    const on = days[step];
    return on !== null && on < invited ? [{ step, on, invited }] : [];
  });
}
