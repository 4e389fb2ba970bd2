import { readCurrency } from "../read/currency";
import { readInterval } from "../read/interval";
import { usualMeaning } from "../read/status";
import { COLUMN_FIELDS, type ColumnField } from "./catalogue";
import { AMOUNT_WORDS, CREATION_NAMES, HEADER_NAMES, NORMALISED, NOT_AN_AMOUNT, plainHeader } from "./header-names";
import type { ColumnProfile } from "./profile";

/** Which column feeds which field, and whether its name says so or only resembles one. */
export type Assignment = Partial<Record<ColumnField, { index: number; resembles: boolean }>>;

const NUMBERS: ReadonlySet<ColumnField> = new Set(["amount", "quantity", "interval_count", "tenure_months", "referral_count"]);
const DATES: ReadonlySet<ColumnField> = new Set(["started_on", "ended_on", "cancelled_on"]);

export function assignFields(headers: string[], profiles: ColumnProfile[]): Assignment {
  const names = headers.map(plainHeader);
  const taken = new Set<number>();
  const assigned: Assignment = {};
  const free = (field: ColumnField, index: number) => index >= 0 && !taken.has(index) && suits(field, profiles[index]);

  for (const field of COLUMN_FIELDS) {
    const known = HEADER_NAMES[field].map((name) => names.findIndex((header, index) => header === name && free(field, index)));
    const index = known.find((found) => found >= 0) ?? -1;
    if (index >= 0) {
      assigned[field] = { index, resembles: false };
      taken.add(index);
    }
  }
  if (!assigned.amount) {
    const index = names.findIndex((name, at) => AMOUNT_WORDS.test(name) && !NOT_AN_AMOUNT.test(name) && free("amount", at));
    if (index >= 0) assigned.amount = { index, resembles: true };
  }
  return withoutMisleading(assigned, names);
}

/** A name is only believed when the values agree with it. */
function suits(field: ColumnField, profile: ColumnProfile | undefined): boolean {
  if (!profile) return false;
  if (NUMBERS.has(field)) return profile.kind === "number" || profile.kind === "empty";
  if (DATES.has(field)) return profile.kind === "date" || profile.kind === "empty";
  if (field === "currency") return profile.values.every((value) => readCurrency(value).ok);
  if (field === "interval") return profile.values.every((value) => readInterval(value).ok);
  // "State" is a region in some exports and a status in others.
  if (field === "status") return profile.values.some((value) => usualMeaning(value) !== null);
  if (field === "external_id" || field === "name") return profile.kind !== "empty";
  return true;
}

function withoutMisleading(assigned: Assignment, names: string[]): Assignment {
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
  return assigned;
}
