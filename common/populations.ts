/** Which customers stand behind a number: the list a reader opens from its panel. */
export const populations = [
  "active_at_close",
  "active_at_opening",
  "retained",
  "lost",
  "new_in_range",
  "churned_in_range",
  /** The same departures, each with the LTV that went with it. */
  "ltv_lost_in_range",
  "reactivated_in_range",
  "expanded_in_range",
  "contracted_in_range",
  "moved_in_range",
  "everyone",
  /** Of those the ones without MRR at the data date: a customer once, however often it left. */
  "gone",
  /** Each customer once for every month it stood at the start of, or was still there at the end of: what pooled rates count. */
  "at_each_opening",
  "kept_each_month",
  /** One row per subscription paid at the close. */
  "subscribed_at_close",
  /** Dated after the data date: who has asked to leave, and whose term comes up. */
  "leaving",
  "renewing",
] as const;

export type Population = (typeof populations)[number];

/** Lists in which a customer stands once for each month, dated by its first day. */
const monthly: ReadonlySet<Population> = new Set(["at_each_opening", "kept_each_month"]);

/** How the day of a list is called, on the page and in its file: message `customers.column.<name>`. */
export function dayColumn(population: Population): "lastChange" | "renews" | "month" | "on" {
  if (population === "everyone") return "lastChange";
  if (population === "renewing") return "renews";
  return monthly.has(population) ? "month" : "on";
}
