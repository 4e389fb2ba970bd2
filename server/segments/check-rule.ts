import { Temporal } from "temporal-polyfill";
import { placeIn } from "@/common/segments/draft";
import { attributeKey, isAttributeField } from "@/common/segments/fields";
import { operands, operatorsOf } from "@/common/segments/operators";
import { conditionsOf, isGroup, MOST_CONDITIONS, type Condition, type Rule, type RuleNode } from "@/common/segments/rule";
import { Refusal } from "../errors";
import type { RuleContext } from "./context";
import { fieldType } from "./field-type";

/** Segments within segments count with all their conditions: a query of thousands is nobody's rule. */
const MOST_IN_ALL = 5 * MOST_CONDITIONS;

/**
 * Refuses, with the place of the condition ("2.1" is the first of the second), what does not go together: a field that is not
 * there, an operator that its type does not have, a value of another type, segments that name each other.
 * @param own the segment that has this rule, which its own rule cannot name
 */
export function checkRule(ctx: Pick<RuleContext, "attributes" | "segments">, rule: Rule, own: string | null = null): void {
  checkNode(ctx, rule.root, "");
  countConditions(ctx, rule, own === null ? [] : [own]);
  for (const { place, named } of namedIn(ctx, rule.root, "")) checkNamed(ctx, named, place);
}

/** A segment whose own rule does not fit any more holds nobody: what is made of it would be nobody, or everybody, in silence. */
function checkNamed(ctx: Pick<RuleContext, "attributes" | "segments">, { name, rule }: { name: string; rule: Rule }, place: string): void {
  try {
    checkNode(ctx, rule.root, "");
  } catch (error) {
    throw error instanceof Refusal ? new Refusal("INVALID", "segments.namesBroken", { place, name }) : error;
  }
  for (const { named } of namedIn(ctx, rule.root, "")) checkNamed(ctx, named, place);
}

function namedIn(ctx: Pick<RuleContext, "segments">, node: RuleNode, place: string): { place: string; named: { name: string; rule: Rule } }[] {
  if (isGroup(node)) return node.of.flatMap((child, index) => namedIn(ctx, child, placeIn(place, index)));
  const named = node.field === "segment" ? ctx.segments.get(String(node.value)) : undefined;
  return named ? [{ place, named }] : [];
}

function checkNode(ctx: Pick<RuleContext, "attributes" | "segments">, node: RuleNode, place: string): void {
  if (!isGroup(node)) return checkCondition(ctx, node, place);
  node.of.forEach((child, index) => checkNode(ctx, child, placeIn(place, index)));
}

function checkCondition(ctx: Pick<RuleContext, "attributes" | "segments">, { field, op, value }: Condition, place: string): void {
  const refuse = (key: string) => new Refusal("INVALID", `segments.${key}`, { place, field: isAttributeField(field) ? attributeKey(field) : field });
  const type = fieldType(ctx, field);
  if (type === null) throw refuse("fieldUnknown");
  if (!operatorsOf[type].includes(op)) throw refuse("operatorOther");
  const kind = operands[op];
  const days = kind === "day" ? [value] : kind === "days" ? (value as unknown[]) : [];
  if (!days.every((day) => isDay(String(day), type === "month"))) throw refuse(type === "month" ? "monthOther" : "dayOther");
  const amounts = type === "money" && kind === "number" ? [value] : type === "money" && kind === "numbers" ? (value as unknown[]) : [];
  if (!amounts.every(Number.isSafeInteger)) throw refuse("moneyOther");
  if (kind === "segment" && !ctx.segments.has(String(value))) throw refuse("segmentUnknown");
}

function isDay(day: string, month: boolean): boolean {
  try {
    return month ? Temporal.PlainYearMonth.from(day).toString() === day : Temporal.PlainDate.from(day, { overflow: "reject" }).toString() === day;
  } catch {
    return false;
  }
}

/** Conditions of a rule and of the segments it names; refuses a circle. */
function countConditions(ctx: Pick<RuleContext, "segments">, rule: Rule, path: readonly string[]): number {
  let count = 0;
  for (const { field, value } of conditionsOf(rule.root)) {
    const named = field === "segment" ? ctx.segments.get(String(value)) : undefined;
    if (!named) count += 1;
    else if (path.includes(String(value))) throw new Refusal("INVALID", "segments.circle", { name: named.name });
    else count += countConditions(ctx, named.rule, [...path, String(value)]);
    if (count > MOST_IN_ALL) throw new Refusal("INVALID", "segments.tooMuch", { most: MOST_IN_ALL });
  }
  return count;
}
