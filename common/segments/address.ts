import { isStorable } from "../storable-text";
import { operands, operators, type OperandKind, type Operator } from "./operators";
import { isGroup, levelsOf, matches, MOST_LEVELS, type Group, type OperandValue, type Rule, type RuleNode } from "./rule";

/** Beyond that browsers, proxies and our own server cut addresses off. */
const LONGEST = 4000;

/**
 * A rule as it stands in an address, short enough to be read there: `{"all":[["plan","is","Team"],{"any":[…]}]}`.
 * Null for a rule that is too long for one.
 */
export function ruleAddress(rule: Rule): string | null {
  const text = ruleText(rule);
  return encodeURIComponent(text).length > LONGEST ? null : text;
}

/** The same for the same rule, however long and in whatever order its keys came. */
export const ruleText = ({ root }: Rule): string => JSON.stringify(written(root));

const written = (node: RuleNode): unknown =>
  isGroup(node) ? { [node.match]: node.of.map(written) } : node.value === undefined ? [node.field, node.op] : [node.field, node.op, writtenValue(node.value)];

const writtenValue = (value: OperandValue): OperandValue => (typeof value === "object" && "count" in value ? { count: value.count, unit: value.unit } : value);

/** The same, read. Null for what is no rule: whether its fields are there and its values good, the server tells. */
export function readRuleAddress(text: string): Rule | null {
  if (!isStorable(text) || text.length > LONGEST) return null;
  try {
    const root = read(JSON.parse(text), 0);
    return root && isGroup(root) && levelsOf(root) <= MOST_LEVELS ? { version: 1, root } : null;
  } catch {
    return null;
  }
}

function read(raw: unknown, level: number): RuleNode | null {
  if (level > MOST_LEVELS || typeof raw !== "object" || raw === null) return null;
  if (!Array.isArray(raw)) return readGroup(raw, level);
  const [field, op, value, ...more] = raw as unknown[];
  if (typeof field !== "string" || !operators.includes(op as Operator) || more.length > 0) return null;
  const known = op as Operator;
  if (!shapes[operands[known]](value)) return null;
  return value === undefined ? { field, op: known } : { field, op: known, value: value as OperandValue };
}

function readGroup(raw: object, level: number): Group | null {
  const [entry, ...more] = Object.entries(raw);
  const match = matches.find((name) => name === entry?.[0]);
  if (!entry || !match || more.length > 0 || !Array.isArray(entry[1])) return null;
  const of = entry[1].map((child) => read(child, level + 1));
  return of.every((node) => node !== null) ? { match, of } : null;
}

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => Number.isFinite(value);
const isSpan = (value: unknown) => typeof value === "object" && value !== null && "count" in value && "unit" in value && isNumber(value.count) && isText(value.unit);
const isTwo = (value: unknown, one: (part: unknown) => boolean) => Array.isArray(value) && value.length === 2 && value.every(one);

/** Of the shape that the operand has; the rest is checked where it is used. */
const shapes: Record<OperandKind, (value: unknown) => boolean> = {
  none: (value) => value === undefined,
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  number: isNumber,
  numbers: (value) => isTwo(value, isNumber),
  day: isText,
  days: (value) => isTwo(value, isText),
  span: isSpan,
  segment: isText,
};
