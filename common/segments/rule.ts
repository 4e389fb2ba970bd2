import type { Operator } from "./operators";

/** All of these are true, at least one, or none. */
export const matches = ["all", "any", "none"] as const;
export type Match = (typeof matches)[number];

export const spanUnits = ["days", "weeks", "months"] as const;
export type Span = { count: number; unit: (typeof spanUnits)[number] };

/** What an operator compares with: money in minor units, days as YYYY-MM-DD, months as YYYY-MM; of a range both ends, included. */
export type OperandValue = string | number | readonly string[] | readonly [number, number] | Span;

export type Condition = { field: string; op: Operator; value?: OperandValue };
export type Group = { match: Match; of: readonly RuleNode[] };
export type RuleNode = Group | Condition;

/** As it is kept and as the outside may send it. An empty group of a new rule is everybody. */
export type Rule = { version: 1; root: Group };

/** Groups within groups, the outermost counted. */
export const MOST_LEVELS = 8;
export const MOST_CONDITIONS = 100;
export const MOST_VALUES = 10_000;

export const everybody: Rule = { version: 1, root: { match: "all", of: [] } };

export const isGroup = (node: RuleNode): node is Group => "match" in node;

export const conditionsOf = (node: RuleNode): Condition[] => (isGroup(node) ? node.of.flatMap(conditionsOf) : [node]);

export const levelsOf = (node: RuleNode): number => (isGroup(node) ? 1 + Math.max(0, ...node.of.map(levelsOf)) : 0);
