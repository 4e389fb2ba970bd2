import { operands, operatorsOf, type FieldType, type Operator } from "./operators";
import { isGroup, type Group, type Match, type OperandValue, type Rule, type RuleNode, type Span } from "./rule";

/** A condition while it is being written: its field, its comparison or its value may be missing. The key stays with it wherever it moves. */
export type DraftCondition = { key: string; field: string | null; op: Operator | null; value?: OperandValue };
export type DraftGroup = { key: string; match: Match; of: readonly DraftNode[] };
export type DraftNode = DraftGroup | DraftCondition;

export type TypeOf = (field: string) => FieldType | null;

export const isDraftGroup = (node: DraftNode): node is DraftGroup => "match" in node;

export const placeIn = (place: string, index: number): string => (place === "" ? `${index + 1}` : `${place}.${index + 1}`);

/** Keys are the places of the rule: the same rule read twice is the same draft. */
export function toDraft(root: Group): DraftGroup {
  const draft = (node: RuleNode, key: string): DraftNode => (isGroup(node) ? group(node, key) : { key, ...node });
  const group = (node: Group, key: string): DraftGroup => ({ key: `g${key}`, match: node.match, of: node.of.map((child, index) => draft(child, placeIn(key, index))) });
  return group(root, "");
}

/** What is still to do: nothing, something missing, or two ends the wrong way round. */
export type Flaw = "unfinished" | "backwards" | null;

export function flawOf({ field, op, value }: Omit<DraftCondition, "key">, typeOf: TypeOf): Flaw {
  if (field === null || op === null) return "unfinished";
  const type = typeOf(field);
  // A field that is not there is for the server to refuse, in words.
  if (type !== null && !operatorsOf[type].includes(op)) return "unfinished";
  const kind = operands[op];
  if (kind === "none") return null;
  if (kind === "numbers" || kind === "days") return endsFlaw(value);
  if (kind === "texts") return Array.isArray(value) && value.length > 0 ? null : "unfinished";
  if (kind === "number") return typeof value === "number" ? null : "unfinished";
  if (kind === "span") return isSpan(value) ? null : "unfinished";
  return typeof value === "string" && value !== "" ? null : "unfinished";
}

function endsFlaw(value: OperandValue | undefined): Flaw {
  const [from, to] = Array.isArray(value) ? (value as (string | number | undefined)[]) : [];
  if (from === undefined || to === undefined || from === "" || to === "" || Number.isNaN(from) || Number.isNaN(to)) return "unfinished";
  return from <= to ? null : "backwards";
}

const isSpan = (value: OperandValue | undefined): value is Span =>
  typeof value === "object" && "count" in value && Number.isInteger(value.count) && value.count >= 1;

export type Finished = {
  rule: Rule;
  /** Where the finished ones stand in the rule ("2.1", the whole is ""), by key. */
  places: ReadonlyMap<string, string>;
  /** Conditions that are left out of it. */
  unfinished: number;
};

/** The rule that is written so far: conditions that are not finished are left out, and groups of nothing but those. */
export function finishedRule(draft: DraftGroup, typeOf: TypeOf): Finished {
  const places = new Map<string, string>();
  let unfinished = 0;
  const read = (node: DraftNode, place: string): RuleNode | null => {
    if (isDraftGroup(node)) {
      const inside = readAll(node, place);
      if (inside.of.length === 0) return null;
      places.set(node.key, place);
      return inside;
    }
    if (flawOf(node, typeOf) !== null) {
      unfinished += 1;
      return null;
    }
    places.set(node.key, place);
    const { field, op, value } = node as { field: string; op: Operator; value?: OperandValue };
    return value === undefined || operands[op] === "none" ? { field, op } : { field, op, value };
  };
  const readAll = ({ match, of }: DraftGroup, place: string): Group => {
    const nodes: RuleNode[] = [];
    for (const child of of) {
      const node = read(child, placeIn(place, nodes.length));
      if (node) nodes.push(node);
    }
    return { match, of: nodes };
  };
  const root = readAll(draft, "");
  places.set(draft.key, "");
  // Of nothing at all everybody is meant, also where the empty group asks for any of it.
  return { rule: { version: 1, root: root.of.length === 0 ? { match: "all", of: [] } : root }, places, unfinished };
}

/** The draft with one node changed, or taken out where the change is null. */
export function withChange(group: DraftGroup, key: string, change: (node: DraftNode) => DraftNode | null): DraftGroup {
  if (group.key === key) {
    const changed = change(group);
    return changed && isDraftGroup(changed) ? changed : group;
  }
  const of = group.of.flatMap((node) => {
    if (node.key === key) {
      const changed = change(node);
      return changed ? [changed] : [];
    }
    return [isDraftGroup(node) ? withChange(node, key, change) : node];
  });
  return { ...group, of };
}

/** Where the eye goes when a node is taken out: the next one, else the one before, else the group. */
export function neighbourOf(group: DraftGroup, key: string): string | null {
  const index = group.of.findIndex((node) => node.key === key);
  if (index >= 0) return (group.of[index + 1] ?? group.of[index - 1] ?? group).key;
  for (const node of group.of) {
    const found = isDraftGroup(node) ? neighbourOf(node, key) : null;
    if (found) return found;
  }
  return null;
}

/** Another field begins with the comparison that is asked for most. */
export const firstOperator = (type: FieldType): Operator => (type === "text" || type === "list" ? "any_of" : type === "date" ? "in_last" : type === "number" || type === "money" ? "at_least" : (operatorsOf[type][0] ?? "set"));

const usualSpan: Span = { count: 30, unit: "days" };

/** What of a value another comparison can go on with; so many days begin with thirty. */
export function carriedValue(value: OperandValue | undefined, from: Operator | null, to: Operator): OperandValue | undefined {
  const [before, after] = [from && operands[from], operands[to]];
  if (before === after) return value;
  if (before === "text" && after === "texts" && typeof value === "string" && value !== "") return [value];
  if (before === "texts" && after === "text" && Array.isArray(value)) return value[0];
  return after === "span" ? usualSpan : undefined;
}
