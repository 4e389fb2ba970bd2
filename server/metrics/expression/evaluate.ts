import { roundHalfEven } from "../money";
import type { Reason, Warning } from "../value";
import type { Condition, Expression } from "./tree";

export type Inputs = Record<string, number | string>;

interface Evaluation {
  value: number | null;
  reason: Reason | null;
  warnings: Warning[];
  uncapped?: number | "not_finite";
}

/** Thrown for a name the caller did not fill: a mistake in a program, never in data. */
class MissingInput extends Error {
  constructor(readonly input: string) {
    super(`Missing input: ${input}`);
  }
}

/** Anything that stops a formula from having a number travels up as this. */
class Refused extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** Runs a formula. Infinity and NaN are never an answer: they become `not_finite`. */
export function evaluate(expression: Expression, inputs: Inputs): Evaluation {
  const found: Pick<Evaluation, "warnings" | "uncapped"> = { warnings: [] };
  const attempt = (): Pick<Evaluation, "value" | "reason"> => {
    try {
      const value = walk(expression, inputs, found);
      return Number.isFinite(value) ? { value, reason: null } : { value: null, reason: "not_finite" };
    } catch (error) {
      if (error instanceof Refused) return { value: null, reason: error.reason };
      throw error;
    }
  };
  return { ...attempt(), ...found };
}

export function holds({ left, is, right }: Condition, inputs: Inputs): boolean {
  const [a, b] = [number(left, inputs), number(right, inputs)];
  if (is === "<") return a < b;
  if (is === "<=") return a <= b;
  if (is === ">") return a > b;
  return is === ">=" ? a >= b : a === b;
}

/** The option a text input names. */
export function chosen(expression: Extract<Expression, { op: "choose" }>, inputs: Inputs): Expression {
  const option = expression.options[String(inputs[expression.input])];
  if (option === undefined) throw new MissingInput(expression.input);
  return option;
}

/** Σ ratio^k, k < terms. Written so that it neither divides by zero nor jumps where the ratio is 1. */
function geometricSum(ratio: number, terms: number): number {
  const step = ratio - 1;
  if (ratio <= 0) return ratio === 0 ? 1 : (ratio ** terms - 1) / step;
  return step === 0 ? terms : Math.expm1(terms * Math.log1p(step)) / step;
}

type Found = Pick<Evaluation, "warnings" | "uncapped">;

const number = (expression: Expression, inputs: Inputs) => walk(expression, inputs, { warnings: [] });

function walk(expression: Expression, inputs: Inputs, found: Found): number {
  switch (expression.op) {
    case "constant":
      return expression.value;
    case "input":
      return readNumber(expression.name, inputs);
    case "geometric":
      return geometricSum(walk(expression.ratio, inputs, found), walk(expression.terms, inputs, found));
    case "round":
      return roundHalfEven(walk(expression.of, inputs, found), 2);
    case "refuse":
      if (holds(expression.when, inputs)) throw new Refused(expression.reason);
      return walk(expression.body, inputs, found);
    case "choose":
      return walk(chosen(expression, inputs), inputs, found);
    case "cases":
      return walkCases(expression, inputs, found);
    default:
      return combine(expression.op, walk(expression.left, inputs, found), walk(expression.right, inputs, found));
  }
}

function walkCases({ cases, otherwise }: Extract<Expression, { op: "cases" }>, inputs: Inputs, found: Found): number {
  const taken = cases.find(({ when }) => holds(when, inputs));
  if (!taken) return walk(otherwise, inputs, found);
  found.warnings.push(...taken.warnings);
  if (taken.uncapped) {
    const beyond = taken.uncapped === "not_finite" ? Infinity : number(taken.uncapped, inputs);
    found.uncapped = Number.isFinite(beyond) ? beyond : "not_finite";
  }
  return walk(taken.then, inputs, found);
}

function combine(op: Extract<Expression, { left: Expression }>["op"], left: number, right: number): number {
  switch (op) {
    case "add":
      return left + right;
    case "subtract":
      return left - right;
    case "multiply":
      return left * right;
    case "divide":
      return left / right;
    case "min":
      return Math.min(left, right);
    case "max":
      return Math.max(left, right);
  }
}

function readNumber(name: string, inputs: Inputs): number {
  const value = inputs[name];
  if (typeof value !== "number") throw new MissingInput(name);
  return value;
}
