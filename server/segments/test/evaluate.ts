import { Temporal } from "temporal-polyfill";
import { isGroup, type Condition, type Rule, type RuleNode, type Span } from "@/common/segments/rule";

/** What is known of a customer by field: a text, texts, a number, a day, yes or no; null is "not set". Money in minor units. */
export type Known = Record<string, string | readonly string[] | number | boolean | null>;

type World = { today: string; segments: Record<string, Rule> };

/** Decides one customer in memory, as the words of METRICS and of the issue say it and without a look at the SQL. */
export function belongs(world: World, node: RuleNode, known: Known): boolean {
  if (!isGroup(node)) return isMet(world, node, known);
  const met = node.of.filter((child) => belongs(world, child, known)).length;
  if (node.match === "all") return met === node.of.length;
  return node.match === "any" ? met > 0 : met === 0;
}

function isMet(world: World, { field, op, value }: Condition, known: Known): boolean {
  if (field === "segment") {
    const inside = belongs(world, world.segments[String(value)]!.root, known);
    return op === "in" ? inside : !inside;
  }
  const own = known[field] ?? null;
  if (op === "set") return own !== null;
  if (op === "not_set") return own === null;
  if (own === null) return false;
  if (Array.isArray(own)) {
    const wanted = Array.isArray(value) ? (value as string[]) : [String(value)];
    const shared = own.some((one: string) => wanted.includes(one));
    return op === "is" || op === "any_of" ? shared : !shared;
  }
  if (typeof own === "boolean") return op === "yes" ? own : !own;
  return typeof own === "number" ? amountMet(op, own, value) : textMet(world.today, op, String(own), value);
}

function amountMet(op: string, own: number, value: Condition["value"]): boolean {
  const [low, high] = Array.isArray(value) ? (value as [number, number]) : [Number(value), Number(value)];
  const met: Record<string, boolean> = {
    equal: own === low,
    not_equal: own !== low,
    above: own > low,
    at_least: own >= low,
    below: own < low,
    at_most: own <= low,
    between: own >= low && own <= high,
  };
  return met[op]!;
}

function textMet(today: string, op: string, own: string, value: Condition["value"]): boolean {
  if (typeof value === "object" && "unit" in value) return spanMet(today, op, own, value);
  const wanted = Array.isArray(value) ? (value as string[]) : [String(value)];
  const [first = "", last = ""] = wanted;
  const met: Record<string, boolean> = {
    is: own === first,
    is_not: own !== first,
    any_of: wanted.includes(own),
    none_of: !wanted.includes(own),
    contains: own.toLowerCase().includes(first.toLowerCase()),
    not_contains: !own.toLowerCase().includes(first.toLowerCase()),
    starts_with: own.toLowerCase().startsWith(first.toLowerCase()),
    on: own === first,
    before: own < first,
    since: own >= first,
    during: own >= first && own <= last,
  };
  return met[op]!;
}

function spanMet(today: string, op: string, own: string, { count, unit }: Span): boolean {
  const now = Temporal.PlainDate.from(today);
  const past = now.subtract({ [unit]: count }).toString();
  if (op === "before_last") return own < past;
  return op === "in_last" ? own >= past && own <= today : own >= today && own <= now.add({ [unit]: count }).toString();
}
