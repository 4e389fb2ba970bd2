import { attributeKey, isAttributeField } from "./fields";
import { operands, type FieldType, type Operator } from "./operators";
import { isGroup, type Condition, type Group, type OperandValue, type Rule, type RuleNode, type Span } from "./rule";

/** What a rule is put in words with: the sentences of a language, and how it writes values. */
export type RuleWords = {
  /** A sentence by its key under `segments.say`. */
  say: (key: string, values?: Record<string, string | number>) => string;
  has: (key: string) => boolean;
  typeOf: (field: string) => FieldType | null;
  /** With its article where the language has one: "plan", « le forfait ». */
  nounOf: (field: string) => string;
  /** Several as one: "a, b and c", "a, b or c". */
  join: (parts: readonly string[], kind: "conjunction" | "disjunction") => string;
  text: (field: string, value: string) => string;
  number: (field: string, value: number) => string;
  money: (minor: number) => string;
  date: (day: string) => string;
  month: (month: string) => string;
  /** Null for one that is not there. */
  segment: (id: string) => string | null;
};

/** A list in a sentence stops here; the rest is counted. */
const MOST_VALUES_SAID = 5;

/** Around what is a value, so that it can be set apart; Unicode's isolates also keep a value in another direction to itself. */
const [OPEN, CLOSE] = ["\u2068", "\u2069"];
const marked = (text: string): string => OPEN + text.replace(/[\u2066-\u2069]/g, "") + CLOSE;

export type Said = { text: string; value: boolean };

/** Who belongs, as one or two sentences: "Customers whose plan is Team. Left out: those whose country is France." */
export const describeRule = (words: RuleWords, rule: Rule): string => sentences(words, rule.root).replace(/[\u2068\u2069]/g, "");

/** The same in pieces, of which some are values. */
export function describeInParts(words: RuleWords, rule: Rule): Said[] {
  return sentences(words, rule.root)
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((text) => text !== "")
    .map((text) => (text.startsWith(OPEN) ? { text: text.slice(1, -1), value: true } : { text, value: false }));
}

/** One condition as it stands in the sentence, such as "whose plan is Team". */
export const describeCondition = (words: RuleWords, condition: Condition): string => phraseOf(words, condition).replace(/[\u2068\u2069]/g, "");

/** Groups of which none may be true stand at the end, as who is left out. */
function sentences(words: RuleWords, root: Group): string {
  const leftOut = root.match === "none" ? root.of : root.match === "all" ? root.of.flatMap((node) => (isGroup(node) && node.match === "none" ? node.of : [])) : [];
  const kept: Group = root.match === "none" ? { match: "all", of: [] } : root.match === "all" ? { match: "all", of: root.of.filter((node) => !isGroup(node) || node.match !== "none") } : root;
  const who = kept.of.length === 0 && root.match !== "any" ? words.say("everybody") : words.say("customers", { what: inside(words, kept) });
  if (leftOut.length === 0) return who;
  return `${who} ${words.say("leftOut", { what: inside(words, { match: "any", of: leftOut }) })}`;
}

function inside(words: RuleWords, { match, of }: Group): string {
  if (of.length === 0) return words.say("nothing");
  return words.join(
    of.map((node) => nested(words, node, of.length)),
    match === "all" ? "conjunction" : "disjunction",
  );
}

function nested(words: RuleWords, node: RuleNode, siblings: number): string {
  if (!isGroup(node)) return phraseOf(words, node);
  if (node.match === "none") return words.say("noneOf", { what: inside(words, { match: "any", of: node.of }) });
  const what = inside(words, node);
  return siblings > 1 && node.of.length > 1 ? words.say("grouped", { what }) : what;
}

function phraseOf(words: RuleWords, { field, op, value }: Condition): string {
  const type = words.typeOf(field);
  if (type === null) return words.say("unknown", { field: marked(isAttributeField(field) ? attributeKey(field) : field) });
  // Some say it in words of their own: "who were referred" rather than "whose referral is yes".
  const own = `${field}.${op}`;
  const key = words.has(own) ? own : `${type}.${op}`;
  return words.say(key, { noun: words.nounOf(field), ...operandWords(words, field, type, op, value) });
}

function operandWords(words: RuleWords, field: string, type: FieldType, op: Operator, value: OperandValue | undefined): Record<string, string> {
  const one = (of: unknown): string => marked(valueWords(words, field, type, of));
  const list = Array.isArray(value) ? (value as (string | number)[]) : [];
  switch (operands[op]) {
    case "none":
      return {};
    case "numbers":
    case "days":
      return { from: one(list[0]), to: one(list[1]) };
    case "texts":
      return { values: words.join(capped(words, list.map(one)), op === "none_of" ? "conjunction" : "disjunction") };
    case "span": {
      const { count, unit } = value as Span;
      // "more than 1 month ago", but "in the last month".
      return { value: marked(words.say(`${op === "before_last" ? "span" : "within"}.${unit}`, { count })) };
    }
    case "segment":
      return { value: one(words.segment(String(value)) ?? words.say("noSegment")) };
    default:
      return { value: one(value) };
  }
}

function valueWords(words: RuleWords, field: string, type: FieldType, value: unknown): string {
  if (type === "money") return words.money(Number(value));
  if (type === "number") return words.number(field, Number(value));
  if (type === "date") return words.date(String(value));
  if (type === "month") return words.month(String(value));
  return type === "segment" ? String(value) : words.text(field, String(value));
}

const capped = (words: RuleWords, values: string[]): string[] =>
  values.length > MOST_VALUES_SAID + 1 ? [...values.slice(0, MOST_VALUES_SAID), words.say("more", { count: values.length - MOST_VALUES_SAID })] : values;
