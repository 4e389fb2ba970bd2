import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { breakdownInput, pageInput, type Breakdown } from "../kpis/input";
import { metricSettings } from "../kpis/metric-settings";
import { readFacts } from "../kpis/read-facts";
import { comparisonRange, resolveRange } from "../kpis/resolve-range";
import { rateParts, type ToldPart } from "../metrics/change/rate-parts";
import type { Population } from "@/common/populations";
import { whatChanged, type ChangePart } from "../metrics/change/what-changed";
import { addMonths, type MonthRange } from "../metrics/period";
import { metricSpec } from "../metrics/registry";
import type { Reason, Unit } from "../metrics/value";
import { groupsOf, knownBy } from "./changed-groups";

/** What a change is told of: stocks and flows that add up, and rates that are a part of a whole. */
export const changeMetrics = ["mrr", "customers", "arpa", "customer_churn_rate", "nrr", "gross_margin"] as const;

export const getChangesInput = pageInput.extend({ metric: z.enum(changeMetrics).default("mrr"), by: breakdownInput.default("plan") });

type Call = { ctx: WorkspaceContext; input: z.input<typeof getChangesInput> };

/** One part in words: who, what they did, and which customers that were. */
export type NamedPart = ChangePart & { population: Population };

export type ChangesAnswer = {
  metric: (typeof changeMetrics)[number];
  unit: Unit;
  /** How the customers were told apart; that of the page's group where it shows one. */
  by: Breakdown;
  range: MonthRange;
} & (
  | { kind: "none"; reason: Reason | "no_history" }
  /** `months` are those whose movements make the change. */
  | { kind: "sum"; before: MonthRange; months: MonthRange; delta: number; top: NamedPart[]; rest: number; parts: NamedPart[] }
  | { kind: "rate"; before: MonthRange; delta: number; mix: number; rate: number; was: number; is: number; parts: ToldPart[] }
);

/**
 * What made a number change since the months before, or those a year ago: movements by kind and value, or what mix and
 * rates did. Null before the first import. A group that the page shows is not split again: only what moved is told.
 */
export async function getChanges({ ctx, input }: Call): Promise<ChangesAnswer | null> {
  const { metric, by: wanted, compare, segment, breakdown, value, ...asked } = getChangesInput.parse(input);
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const facts = await readFacts(tx, workspaceId, { segment });
    if (!facts) return null;
    const range = resolveRange(asked, facts);
    const before = comparisonRange(range, compare === "last_year" ? "last_year" : "previous_period", facts);
    const by = breakdown !== undefined && value !== undefined ? breakdown : await knownBy(tx, workspaceId, wanted);
    const told = { metric, unit: metricSpec(metric).unit, by, range };
    if (!before) return { ...told, kind: "none", reason: "no_history" };
    const groups = await groupsOf(tx, workspaceId, facts, { segment, breakdown, value }, by);
    const changed = whatChanged(groups, metric, range, before);
    if (changed) {
      const { delta, rest } = changed;
      return { ...told, kind: "sum", before, months: { from: addMonths(before.to, 1), to: range.to }, delta, rest, top: changed.top.map(named), parts: changed.parts.map(named) };
    }
    const split = rateParts(groups, metric, range, before, metricSettings(facts, range.to));
    if (!split || split.reason !== null) return { ...told, kind: "none", reason: split?.reason ?? "no_data" };
    const { delta, mix, rate, was, is, parts } = split;
    return { ...told, kind: "rate", before, delta, mix, rate, was, is, parts };
  });
}

const populations: Record<string, Population> = {
  "mrr.new": "new_in_range",
  "mrr.expansion": "expanded_in_range",
  "mrr.reactivation": "reactivated_in_range",
  "mrr.contraction": "contracted_in_range",
  "mrr.churn": "churned_in_range",
  "customers.new": "new_in_range",
  "customers.reactivated": "reactivated_in_range",
  "customers.churned": "churned_in_range",
};

const named = (part: ChangePart): NamedPart => ({ ...part, population: populations[part.kind] ?? "moved_in_range" });
