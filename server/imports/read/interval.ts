import type { BillingInterval, Every } from "@/server/metrics/billing-period";
import { readCount } from "./number";
import type { DecimalMark } from "../file/dialect";
import { plainWords, read, unread, type Read } from "./read";

const UNITS: readonly [BillingInterval, number, RegExp][] = [
  ["day", 1, /^(?:d|days?|daily|jours?|journali(?:er|ere)|quotidien(?:ne)?)$/],
  ["week", 1, /^(?:w|wks?|weeks?|weekly|semaines?|hebdo|hebdomadaires?)$/],
  ["week", 2, /^(?:fortnights?|fortnightly|quinzaines?)$/],
  ["month", 1, /^(?:m|mo|mth|mths|months?|monthly|mois|mens|mensuel(?:le)?s?|p1m)$/],
  ["month", 3, /^(?:q|qtr|quarters?|quarterly|trimestres?|trimestriel(?:le)?s?|p3m)$/],
  ["month", 6, /^(?:half ?years?|half ?yearly|semi ?annual(?:ly)?|semesters?|semestres?|semestriel(?:le)?s?|p6m)$/],
  ["year", 1, /^(?:y|yr|yrs|years?|yearly|annual(?:ly)?|annum|p ?a|ans?|annees?|annuel(?:le)?s?|p1y|p12m)$/],
  ["year", 2, /^(?:biennial(?:ly)?|biennales?|biennaux)$/],
];

/** A century of months. */
const MOST_INTERVALS = 1200;

/** `Month`, `every 3 months`, `1 year`, `tous les 6 mois`, `per week`, `mensuelle`. "Biannual" and "bimonthly" mean two things and are refused. */
const PHRASE = /^(?:every |each |per |a |an |par |tous les |toutes les |tous |chaque )?(\d{1,4})? ?([a-z][a-z0-9 ]*)$/;

export function readInterval(text: string): Read<Every> {
  const words = plainWords(text).replace(/[./]/g, "");
  const phrase = PHRASE.exec(words);
  const named = phrase && UNITS.find(([, , pattern]) => pattern.test(phrase[2] ?? ""));
  if (!phrase || !named) return unread("interval_unknown");
  const count = named[1] * Number(phrase[1] ?? 1);
  return count >= 1 && count <= MOST_INTERVALS ? read({ interval: named[0], count }) : unread("interval_count_invalid", { limit: MOST_INTERVALS });
}

/** How many intervals one billing period has: a column of its own in some exports. */
export function readIntervalCount(text: string, decimal: DecimalMark): Read<number> {
  const count = readCount(text, decimal, MOST_INTERVALS);
  return count === null || count === 0 ? unread("interval_count_invalid", { limit: MOST_INTERVALS }) : read(count);
}
