import type { RowsBehind } from "../explain/types";
import { serve, type Ingredient, type Recipe } from "../kpis/recipe";
import { addMonths, type MonthRange } from "../period";
import { metricSpec } from "../registry";
import type { MetricSettings } from "../settings";
import { answer, type Unit } from "../value";
import { rateParts, type ToldPart } from "./rate-parts";
import { whatChanged, type Groups } from "./what-changed";

/** A change as a card tells it: of a metric, from some months to others, parted by the values of a breakdown. */
export interface Asked {
  metric: string;
  now: MonthRange;
  before: MonthRange;
  by: string;
  /** One part; all of them without. */
  value?: string;
  settings: Pick<MetricSettings, "churnDenominator">;
}

/** Ids of what a change of a rate is made of: points, or money where the rate is an amount a customer. */
const familyOf = (metric: string) => (metric === "arpa" ? "arpa_change" : "rate_change");

/** The parts of a change that have no metric of their own: mix and rate of a ratio, and of a sum what is not among its largest parts. */
export function changeRecipes(groups: Groups, asked: Asked): Recipe[] {
  return [...otherParts(groups, asked), ...ofRate(groups, asked)];
}

function otherParts(groups: Groups, { metric, now, before, by }: Asked): Recipe[] {
  const changed = whatChanged(groups, metric, now, before);
  if (!changed) return [];
  const { unit } = metricSpec(metric);
  const months = { from: addMonths(before.to, 1), to: now.to };
  const rows = (): RowsBehind => ({
    columns: [
      { name: "movement", unit: "metric" },
      { name: "group", unit: "group", of: by },
      { name: "amount", unit },
    ],
    rows: changed.parts.slice(changed.top.length).map(({ kind, value, amount }) => [kind, value, amount]),
  });
  return [
    {
      ...serve(`${metric}.other_parts`, answer(unit, changed.rest), months, null, rows),
      asides: { whole_change: { value: answer(unit, changed.delta), metricId: `${metric}.net_new`, window: months } },
    },
  ];
}

function ofRate(groups: Groups, { metric, now, before, by, value, settings }: Asked): Recipe[] {
  const split = rateParts(groups, metric, now, before, settings);
  if (!split || split.reason !== null) return [];
  const { unit } = metricSpec(metric);
  const part = value === undefined ? null : split.parts.find((candidate) => candidate.value === value);
  if (part === undefined) return [];
  const rows = () => rowsOf(part ? [part] : split.parts, by, unit);
  const rate = (value: number, window: MonthRange): Ingredient => ({ value: answer(unit, value), metricId: metric, window });
  const { was, is } = part ?? split;
  const everyone = { group: { breakdown: "none", value: "" } };
  const asides: Record<string, Ingredient> = {
    ...(was !== null && { rate_before: rate(was, before) }),
    ...(is !== null && { rate_now: rate(is, now) }),
    ...(part && { whole_before: { ...rate(split.was, before), ...everyone }, whole_now: { ...rate(split.is, now), ...everyone } }),
  };
  const id = familyOf(metric);
  const told: [string, number][] = [[id, part ? part.mix + part.rate : split.delta], [`${id}.mix`, (part ?? split).mix], [`${id}.own`, (part ?? split).rate]];
  return told.map(([name, amount]) => ({ ...serve(name, answer(unit, amount), now, null, rows), asides }));
}

function rowsOf(parts: readonly ToldPart[], by: string, unit: Unit): RowsBehind {
  const [rate, difference] = unit === "money" ? (["price", "priceChange"] as const) : (["rate", "points"] as const);
  return {
    columns: [
      { name: "group", unit: "group", of: by },
      { name: "mix", unit: difference },
      { name: "own", unit: difference },
      { name: "weightBefore", unit: "rate" },
      { name: "weightNow", unit: "rate" },
      { name: "before", unit: rate },
      { name: "now", unit: rate },
    ],
    rows: parts.map(({ value, weights, was, is, mix, rate: own }) => [value, mix, own, weights.was, weights.is, was, is]),
  };
}
