import type { DateOnly } from "@/server/metrics/period";

export interface StepDays {
  invited: DateOnly | null;
  signedUp: DateOnly | null;
  paid: DateOnly | null;
  rewarded: DateOnly | null;
}

/** Which steps can only come of which; a reward may be for signing up, and so come before the payment. */
const FOLLOWS = [
  ["signedUp", "invited"],
  ["rewarded", "invited"],
  ["paid", "signedUp"],
  ["rewarded", "signedUp"],
] as const;

interface OutOfOrder {
  step: (typeof FOLLOWS)[number][0];
  on: DateOnly;
  before: (typeof FOLLOWS)[number][1];
  day: DateOnly;
}

/** The steps that are told to have come before one that leads to them, each once. */
export function stepsOutOfOrder(days: StepDays): OutOfOrder[] {
  const found = FOLLOWS.flatMap(([step, before]) => {
    const [on, day] = [days[step], days[before]];
    return on !== null && day !== null && on < day && !(step === "paid" && customerAlready(days)) ? [{ step, on, before, day }] : [];
  });
  return found.filter(({ step }, index) => found.findIndex((other) => other.step === step) === index);
}

/** The two days of who paid before the invitation: a customer already, whom it did not bring. Null of everybody else. */
export function customerAlready({ invited, paid }: Pick<StepDays, "invited" | "paid">): { paid: DateOnly; invited: DateOnly } | null {
  return invited !== null && paid !== null && paid < invited ? { paid, invited } : null;
}
