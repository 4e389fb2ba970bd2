import { readCurrency } from "../read/currency";
import { readDayOrMonth } from "../read/day-or-month";
import { readInterval } from "../read/interval";
import { readPercent } from "../read/percent";
import { usualMeaning } from "../read/words";
import type { ColumnField } from "./catalogue";
import type { FieldSpec } from "./field-spec";
import { plainHeader } from "./plain-header";
import type { ColumnProfile } from "./profile";

/** Which column feeds which field, and whether its name says so or only resembles one. */
export type Assignment = Partial<Record<ColumnField, { index: number; resembles: boolean }>>;

/** Which headers a field may also resemble when none has a usual name. */
export type Resembling = Partial<Record<ColumnField, (header: string) => boolean>>;

export function assignFields(fields: [ColumnField, FieldSpec][], headers: string[], profiles: ColumnProfile[], resembling: Resembling = {}): Assignment {
  const names = headers.map(plainHeader);
  const taken = new Set<number>();
  const assigned: Assignment = {};
  const free = (spec: FieldSpec, index: number) => index >= 0 && !taken.has(index) && suits(spec, profiles[index]);

  for (const [field, spec] of fields) {
    const known = spec.names.map((name) => names.findIndex((header, index) => header === name && free(spec, index)));
    const index = known.find((found) => found >= 0) ?? -1;
    if (index >= 0) {
      assigned[field] = { index, resembles: false };
      taken.add(index);
    }
  }
  for (const [field, spec] of fields) {
    const resembles = resembling[field];
    if (!resembles || assigned[field]) continue;
    const index = names.findIndex((name, at) => resembles(name) && free(spec, at));
    if (index >= 0) assigned[field] = { index, resembles: true };
  }
  return assigned;
}

/** Which way round is asked later; for telling that these are dates one way will do. */
const EITHER = { order: "day_first", timeZone: "UTC", utc: true } as const;

/** A name is only believed when the values agree with it. */
function suits({ reads, words }: FieldSpec, profile: ColumnProfile | undefined): boolean {
  if (!profile) return false;
  switch (reads) {
    case "number":
    case "date":
      return profile.kind === reads || profile.kind === "empty";
    // `30 %` is text to the profile.
    case "percent":
      return profile.values.every((value) => readPercent(value, value.includes(",") ? "comma" : "point") !== null);
    case "month":
      return profile.kind === "date" || profile.values.every((value) => readDayOrMonth(value, EITHER).ok);
    case "currency":
      return profile.values.every((value) => readCurrency(value).ok);
    case "interval":
      return profile.values.every((value) => readInterval(value).ok);
    // "State" is a region in some exports and a status in others.
    case "words":
      return words !== undefined && profile.values.some((value) => usualMeaning(words, value) !== null);
    case "filled":
      return profile.kind !== "empty";
    case "text":
      return true;
  }
}
