import { condition, divide, refuseWhen, subtract } from "../expression/tree";
import type { Unit } from "../value";
import type { ClosedMetric } from "./types";

const shared = { kind: "estimate", favourable: "neither", empty: "no_data" } as const;

/** How a change of a metric is said goes by its unit alone: an amount in percent, a rate in points, the rest as it is. */
const change = { money: "percent", rate: "points", ratio: "absolute", months: "absolute", count: "absolute" } as const satisfies Record<Unit, ClosedMetric["change"]>;
const examples: Record<Unit, [now: number, before: number]> = { money: [5_300, 5_000], rate: [0.031, 0.026], ratio: [3.4, 2.9], months: [9, 11], count: [430, 412] };
const units = ["money", "rate", "ratio", "months", "count"] as const satisfies readonly Unit[];

/** What became of a number between two periods, or what it is beside another group’s: by unit, since that is how it is written. */
const changes: ClosedMetric[] = units.map((unit) => ({
  ...shared,
  id: `difference.${unit}`,
  unit: unit === "money" ? "rate" : unit,
  change: change[unit],
  example: { now: examples[unit][0], before: examples[unit][1] },
  inputs: [{ name: "now", unit }, { name: "before", unit }],
  expression: unit === "money" ? refuseWhen(condition("before", "<=", 0), "not_finite", subtract(divide("now", "before"), 1)) : subtract("now", "before"),
}));

/** How far a number is from its target, from whichever side. */
const gaps: ClosedMetric[] = units.map((unit) => ({
  ...shared,
  id: `gap.${unit}`,
  unit,
  change: change[unit],
  example: { more: examples[unit][0], less: examples[unit][1] },
  inputs: [{ name: "more", unit }, { name: "less", unit }],
  expression: subtract("more", "less"),
}));

export const differenceMetrics: readonly ClosedMetric[] = [...changes, ...gaps];
