/** What a field holds; `money` is in minor units, `month` is YYYY-MM, `list` are several texts. */
export const fieldTypes = ["text", "list", "number", "money", "date", "month", "boolean", "segment"] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What an operator wants beside its field. `span` is a number of days, weeks or months. */
export type OperandKind = "none" | "text" | "texts" | "number" | "numbers" | "day" | "days" | "span" | "segment";

/** Several mean the same of different types; their words differ with the type. */
export const operands = {
  is: "text",
  is_not: "text",
  any_of: "texts",
  none_of: "texts",
  contains: "text",
  not_contains: "text",
  starts_with: "text",
  equal: "number",
  not_equal: "number",
  above: "number",
  at_least: "number",
  below: "number",
  at_most: "number",
  between: "numbers",
  on: "day",
  before: "day",
  /** That day or later. */
  since: "day",
  during: "days",
  /** From so long ago until today, both included. */
  in_last: "span",
  /** Longer ago than that. */
  before_last: "span",
  in_next: "span",
  yes: "none",
  no: "none",
  in: "segment",
  not_in: "segment",
  set: "none",
  not_set: "none",
} as const satisfies Record<string, OperandKind>;

export type Operator = keyof typeof operands;
export const operators = Object.keys(operands) as Operator[];

const presence = ["set", "not_set"] as const;
const amounts = ["equal", "not_equal", "above", "at_least", "below", "at_most", "between", ...presence] as const;

/** In the order in which they are offered. */
export const operatorsOf: Record<FieldType, readonly Operator[]> = {
  text: ["is", "is_not", "any_of", "none_of", "contains", "not_contains", "starts_with", ...presence],
  list: ["is", "is_not", "any_of", "none_of", ...presence],
  number: amounts,
  money: amounts,
  date: ["on", "before", "since", "during", "in_last", "before_last", "in_next", ...presence],
  month: ["on", "before", "since", "during", ...presence],
  boolean: ["yes", "no", ...presence],
  segment: ["in", "not_in"],
};
