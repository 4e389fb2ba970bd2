import type { Assignment, Resembling } from "../../fields/assign-fields";
import type { ConstantField } from "../../fields/catalogue";
import { AMOUNT_WORDS, CREATION_NAMES, NORMALISED, NOT_AN_AMOUNT, PER_MONTH, PER_YEAR, SAID_OF_ANYTHING } from "./header-words";

/** When no header has a usual name for it, one that speaks of a price will do as the amount. */
export const resembling: Resembling = { amount: (name) => AMOUNT_WORDS.test(name) && !NOT_AN_AMOUNT.test(name) };

/** Takes back what names alone suggest and the whole of the headers contradicts. */
export function tidy(assigned: Assignment, names: string[]): Assignment {
  const amount = assigned.amount && names[assigned.amount.index];
  const start = assigned.started_on && names[assigned.started_on.index];
  // A contact list says when a contact was created; that is no subscription.
  if (amount === undefined && start !== undefined && CREATION_NAMES.has(start)) delete assigned.started_on;
  if (amount === undefined && !assigned.started_on && !assigned.tenure_months) delete assigned.status;
  if (amount !== undefined && NORMALISED.test(amount)) {
    delete assigned.quantity;
    delete assigned.interval;
    delete assigned.interval_count;
  }
  if (assigned.started_on) delete assigned.tenure_months;
  if (!assigned.status && !assigned.ended_on && !assigned.cancelled_on) {
    for (const field of ["churn_reason", "churn_comment"] as const) if (SAID_OF_ANYTHING.has(names[assigned[field]?.index ?? -1] ?? "")) delete assigned[field];
  }
  return assigned;
}

/** A file of subscriptions has amounts; "Monthly Charge" gives away how often they are charged. */
export function suggest(assigned: Assignment, names: string[]): { hasMoney: boolean; constants: Partial<Record<ConstantField, string>> } {
  const hasMoney = Boolean(assigned.amount ?? assigned.started_on ?? assigned.tenure_months);
  const interval = assigned.interval ? undefined : intervalOfName(names[assigned.amount?.index ?? -1] ?? "");
  return { hasMoney, constants: interval ? { interval } : {} };
}

function intervalOfName(name: string): "month" | "year" | undefined {
  if (PER_MONTH.test(name)) return "month";
  return PER_YEAR.test(name) ? "year" : undefined;
}
