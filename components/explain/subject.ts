import { readMonths, writeMonths } from "@/common/calendar";
import { narrowingSearch, readNarrowing } from "@/components/customers/narrowing";
import { readSegment } from "@/components/metrics/read-page-input";
import type { Narrowing } from "@/server/customers/narrowing";
import type { IntervalEnd } from "@/server/metrics/explain/types";
import type { MonthRange } from "@/server/metrics/period";

/**
 * Whose number: that of one value of a breakdown, of a cell of the cohorts or a row of the churn reasons. Without a
 * breakdown it is that of the page's group; the breakdown `none` is everyone, whatever the page shows. Of the page's
 * segment where it names none; null is all customers.
 */
export type SubjectGroup = Narrowing & { segment?: string | null; breakdown?: string; value?: string };

/** What the panel explains: a metric of a group, over the page's months or its own; or an end of its interval, or a point of its curve. */
export type Subject = SubjectGroup & { id: string; window?: MonthRange; end?: IntervalEnd; at?: string };

/** In the address, for no segment. */
const nobodyLeftOut = "all";

/** The subject as parameters of the address, beside the page's own `breakdown` and `value`. */
export function explaining({ id, segment, breakdown, value, window, end, at, ...narrowing }: Subject): Record<string, string | null> {
  return {
    explain: id,
    in: segment === null ? nobodyLeftOut : (segment ?? null),
    by: breakdown ?? null,
    of: value ?? null,
    months: window ? writeMonths(window) : null,
    end: end ?? null,
    at: at ?? null,
    ...narrowingSearch(narrowing),
  };
}

export const nothingExplained = { explain: null, in: null, by: null, of: null, months: null, end: null, at: null, ...narrowingSearch({}) };

/** For a number that is everyone's whatever the page shows. */
export const everyone = { breakdown: "none", value: "" } as const;

/** The same, of all customers where the page shows those of a segment. */
export const allCustomers = { ...everyone, segment: null } as const;

/** A number of several channels together, of everyone; none where those beyond the largest are among them, whose names nobody lists. */
export const ofChannels = (id: string, channels: readonly string[], window?: MonthRange): Subject | null =>
  channels.includes("~other") ? null : { id, ...everyone, channels: JSON.stringify(channels), ...(window && { window }) };

type Page = { segment: { id: string } | null; group: { breakdown: string; value: string } | null };

/** The subject on a page that shows a segment, one group, or both: of its own, else of that of the page. */
export function subjectOn({ segment, group }: Page, subject: Subject): Subject {
  return {
    ...subject,
    ...(subject.breakdown === undefined && group && { breakdown: group.breakdown, value: group.value }),
    ...(subject.segment === undefined && segment && { segment: segment.id }),
  };
}

/** Everything about a subject but what is asked of it. */
export function groupOf({ id: _id, window: _window, end: _end, at: _at, ...group }: Subject): SubjectGroup {
  return group;
}

/** The group that a part was cut from: all departures of the plan, under one reason's share of them. */
export const wholeOf = ({ segment, breakdown, value }: SubjectGroup): SubjectGroup => ({ ...(segment !== undefined && { segment }), breakdown, value });

const ends = ["low", "high"] as const;

/** Null when the address names nothing to explain. */
export function readSubject(search: { get: (name: string) => string | null }): Subject | null {
  const id = search.get("explain");
  if (!id) return null;
  const window = readMonths(search.get("months") ?? "") ?? undefined;
  const narrowing = readNarrowing((name) => search.get(name));
  const end = ends.find((name) => name === search.get("end"));
  const at = search.get("at");
  const within = search.get("in");
  const segment = within === nobodyLeftOut ? null : readSegment(within);
  return { id, ...(segment !== undefined && { segment }), breakdown: search.get("by") ?? undefined, value: search.get("of") ?? undefined, window, ...(end && { end }), ...(at && { at }), ...narrowing };
}
