import { chosen, holds, type Inputs } from "../expression/evaluate";
import type { Expression } from "../expression/tree";
import type { FormulaLayout, PrintedFormula } from "./layout";

interface Wording {
  /** How an input is written: its name, or its number. */
  input: (name: string) => string;
  /** With them the branch is printed that computed the value; without, the general one. */
  inputs?: Inputs;
  /** The usual words of text inputs, for the general form. */
  defaults: Inputs;
}

/** How tightly a piece holds together: what binds less gets brackets. */
const SUM = 1;
const PRODUCT = 2;
const ATOM = 3;

interface Piece extends PrintedFormula {
  binding: number;
  /** A drawn fraction needs no brackets around its parts, nor around itself. */
  drawnBinding: number;
}

export function print(expression: Expression, wording: Wording): PrintedFormula {
  const { text, layout } = piece(expression, wording);
  return { text, layout };
}

function piece(expression: Expression, wording: Wording): Piece {
  switch (expression.op) {
    case "constant":
      return atom(String(expression.value));
    case "input":
      return atom(wording.input(expression.name));
    case "add":
      return infix(SUM, "+", piece(expression.left, wording), piece(expression.right, wording));
    case "subtract":
      return infix(SUM, "−", piece(expression.left, wording), piece(expression.right, wording), true);
    case "multiply":
      return infix(PRODUCT, "×", piece(expression.left, wording), piece(expression.right, wording));
    case "divide":
      return fraction(piece(expression.left, wording), piece(expression.right, wording));
    case "min":
    case "max":
      return call(expression.op, [piece(expression.left, wording), piece(expression.right, wording)]);
    case "geometric":
      return geometric(piece(expression.ratio, wording), piece(expression.terms, wording));
    case "round":
      return piece(expression.of, wording);
    case "refuse":
      return piece(expression.body, wording);
    case "choose":
      return piece(chosen(expression, wording.inputs ?? wording.defaults), wording);
    case "cases":
      return piece(taken(expression, wording), wording);
  }
}

function taken({ cases, otherwise }: Extract<Expression, { op: "cases" }>, { inputs }: Wording): Expression {
  return (inputs && cases.find(({ when }) => holds(when, inputs))?.then) ?? otherwise;
}

const text = (value: string): FormulaLayout => ({ kind: "text", text: value });
const row = (...parts: FormulaLayout[]): FormulaLayout => ({ kind: "row", parts });

/** A negative number binds like nothing else: it takes brackets wherever something stands beside it. */
function atom(value: string): Piece {
  const binding = /^[-−]/.test(value) ? 0 : ATOM;
  return { text: value, layout: text(value), binding, drawnBinding: binding };
}

function infix(binding: number, sign: string, left: Piece, right: Piece, strict = false): Piece {
  const [l, r] = [bracket(left, binding), bracket(right, binding + (strict ? 1 : 0))];
  return {
    text: `${l.text} ${sign} ${r.text}`,
    layout: row(l.layout, text(sign), r.layout),
    binding,
    drawnBinding: binding,
  };
}

function fraction(left: Piece, right: Piece): Piece {
  return {
    text: `${bracket(left, PRODUCT).text} ÷ ${bracket(right, PRODUCT + 1).text}`,
    layout: { kind: "fraction", numerator: left.layout, denominator: right.layout },
    binding: PRODUCT,
    drawnBinding: ATOM,
  };
}

function call(name: string, args: [Piece, Piece]): Piece {
  const [first, second] = args;
  return {
    text: `${name}(${first.text}; ${second.text})`,
    layout: row(text(`${name}(`), first.layout, text(";"), second.layout, text(")")),
    binding: ATOM,
    drawnBinding: ATOM,
  };
}

function geometric(ratio: Piece, terms: Piece): Piece {
  return {
    text: `Σ k<${terms.text} (${ratio.text})^k`,
    layout: row(text("Σ k<"), terms.layout, text("("), ratio.layout, text(")ᵏ")),
    binding: ATOM,
    drawnBinding: ATOM,
  };
}

function bracket(inner: Piece, needed: number): PrintedFormula {
  return {
    text: inner.binding < needed ? `(${inner.text})` : inner.text,
    layout: inner.drawnBinding < needed ? row(text("("), inner.layout, text(")")) : inner.layout,
  };
}
