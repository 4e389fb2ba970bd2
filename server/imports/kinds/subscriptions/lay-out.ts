import { Temporal } from "temporal-polyfill";
import type { UpdateMode } from "../../views";
import type { SubscriptionRow } from "./record";

/** What one row holds for: [startsOn, endsOn); null is not ended. */
export interface Stretch {
  row: SubscriptionRow;
  /** The row that tells of its end: its own, or the one that stops it. */
  endedBy: SubscriptionRow;
  startsOn: string;
  endsOn: string | null;
}

interface Told {
  /** By their starts, as the file says them; `was` as the source said them last. */
  now: readonly SubscriptionRow[];
  was: readonly SubscriptionRow[] | null;
  /** The day of what was said last, and whether service ran on it. */
  wasAsOf: string | null;
  running: boolean;
  /** An end that was already known, for those of whom only that they have ended is told again. */
  knownEnd: string | null;
  asOf: string;
  mode: UpdateMode;
}

/** From which day on the history is written anew; null: from the beginning. */
export interface Layout {
  from: string | null;
  stretches: Stretch[];
}

/**
 * How the rows of a subscription follow each other. A correction, or a subscription nobody knew, is written whole. A
 * state leaves the past alone (METRICS §2): what is dated after the day of the record before counts from its own day,
 * and what only differs, from the as-of date.
 */
export function layOut({ now, was, wasAsOf, running, knownEnd, asOf, mode }: Told): Layout {
  const stretches = stretchesOf(now, knownEnd ?? asOf);
  if (mode === "correction" || was === null || wasAsOf === null) return { from: null, stretches };

  const news = stretches.filter(({ startsOn }) => startsOn > wasAsOf);
  const runs = stretches.find(({ startsOn, endsOn }) => startsOn <= wasAsOf && (endsOn === null || endsOn > wasAsOf));
  const ran = running ? was.findLast(({ started_on, status }) => status !== "none" && started_on <= wasAsOf) : undefined;
  if (runs && ran && termsOf(runs.row) === termsOf(ran)) {
    const from = Temporal.PlainDate.from(wasAsOf).add({ days: 1 }).toString();
    return { from, stretches: [{ ...runs, startsOn: from }, ...news] };
  }
  const first = news[0]?.startsOn;
  if (first !== undefined && first <= asOf) return { from: first, stretches: news };
  const goesOn = runs && (runs.endsOn === null || runs.endsOn > asOf) ? [{ ...runs, startsOn: asOf }] : [];
  return { from: asOf, stretches: [...goesOn, ...news] };
}

/** Each row holds until service ends or the next one begins: one that counts, or one that stops what ran. */
function stretchesOf(rows: readonly SubscriptionRow[], unknownEnd: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const row of rows) {
    const before = stretches.at(-1);
    const stops = before !== undefined && isStop(row, before.row);
    if (row.status === "none" && !stops) continue;
    if (before && (before.endsOn === null || before.endsOn > row.started_on)) {
      before.endsOn = row.started_on;
      if (stops) before.endedBy = row;
    }
    if (stops) continue;
    const end = row.end_unknown ? unknownEnd : row.ended_on;
    stretches.push({ row, endedBy: row, startsOn: row.started_on, endsOn: end !== null && end < row.started_on ? row.started_on : end });
  }
  return stretches;
}

/** Ended without a day, after a row that ran, is over at its own start. Where every row says so, the word is of the subscription. */
const isStop = (row: SubscriptionRow, before: SubscriptionRow) => row.stops === true || (row.end_unknown && before.status === "active");

/** The same string for the same price. */
const termsOf = ({ plan, interval, interval_count, unit_amount, quantity, currency, coupon }: SubscriptionRow) =>
  JSON.stringify([plan, interval, interval_count, unit_amount, quantity, currency, coupon && [coupon.ppm, coupon.amount, coupon.lasts, coupon.months]]);

/** The day a row's coupon counts from: the row's own, or that of the first of the rows in a line that carry the same one. */
export function couponStart(rows: readonly SubscriptionRow[], row: SubscriptionRow): string {
  const same = JSON.stringify(row.coupon);
  let at = rows.indexOf(row);
  while (at > 0 && JSON.stringify(rows[at - 1]?.coupon) === same) at -= 1;
  return rows[at]?.started_on ?? row.started_on;
}
