import type { Reason, Warning } from "../value";

/**
 * A formula as data. The same tree is evaluated, printed in symbols, printed with numbers and exported as a
 * spreadsheet formula, so what a reader is shown cannot disagree with what was computed.
 */
export type Expression =
  | { op: "constant"; value: number }
  | { op: "input"; name: string }
  | { op: "add" | "subtract" | "multiply" | "divide" | "min" | "max"; left: Expression; right: Expression }
  /** Σ ratio^k for k from 0 to terms − 1. */
  | { op: "geometric"; ratio: Expression; terms: Expression }
  /** Half-even to two decimals. */
  | { op: "round"; of: Expression }
  /** No answer, and why, when the condition holds. */
  | { op: "refuse"; when: Condition; reason: Reason; body: Expression }
  /** The first case whose condition holds, else the rest. Only the rest is printed in symbols. */
  | { op: "cases"; cases: Case[]; otherwise: Expression }
  /** One expression per word of a text input; the default word is printed in symbols. */
  | { op: "choose"; input: string; options: Record<string, Expression> };

export interface Condition {
  left: Expression;
  is: "<" | "<=" | "=" | ">=" | ">";
  right: Expression;
}

export interface Case {
  when: Condition;
  then: Expression;
  warnings: Warning[];
  /** What the formula would have answered without this case: the value beyond the cap. */
  uncapped?: Expression | "not_finite";
}

type Operand = Expression | number | string;

/** A number is a constant and a word is an input: formulas then read like formulas. */
export function operand(value: Operand): Expression {
  if (typeof value === "number") return { op: "constant", value };
  return typeof value === "string" ? { op: "input", name: value } : value;
}

type Binary = Extract<Expression, { left: Expression }>["op"];

function fold(op: Binary, [first, ...rest]: [Operand, ...Operand[]]): Expression {
  return rest.reduce<Expression>((left, right) => ({ op, left, right: operand(right) }), operand(first));
}

export const add = (...terms: [Operand, ...Operand[]]) => fold("add", terms);
export const subtract = (...terms: [Operand, ...Operand[]]) => fold("subtract", terms);
export const multiply = (...factors: [Operand, ...Operand[]]) => fold("multiply", factors);
export const divide = (left: Operand, right: Operand) => fold("divide", [left, right]);
export const min = (left: Operand, right: Operand) => fold("min", [left, right]);
export const max = (left: Operand, right: Operand) => fold("max", [left, right]);

export function geometric(ratio: Operand, terms: Operand): Expression {
  return { op: "geometric", ratio: operand(ratio), terms: operand(terms) };
}

export function round(of: Operand): Expression {
  return { op: "round", of: operand(of) };
}

export function condition(left: Operand, is: Condition["is"], right: Operand): Condition {
  return { left: operand(left), is, right: operand(right) };
}

export function refuseWhen(when: Condition, reason: Reason, body: Expression): Expression {
  return { op: "refuse", when, reason, body };
}

export function choose(input: string, options: Record<string, Operand>): Expression {
  const entries = Object.entries(options).map(([word, option]) => [word, operand(option)] as const);
  return { op: "choose", input, options: Object.fromEntries(entries) };
}

export function cases(list: Case[], otherwise: Expression): Expression {
  return { op: "cases", cases: list, otherwise };
}
