import fc from "fast-check";
import { segmentFields } from "@/common/segments/fields";
import { operands, operatorsOf, type FieldType, type Operator } from "@/common/segments/operators";
import { matches, spanUnits, type Condition, type Group, type RuleNode } from "@/common/segments/rule";

const attributes: Record<string, FieldType> = { "attribute:industry": "text", "attribute:seats": "number", "attribute:signed": "date", "attribute:onboarded": "boolean" };
const types: Record<string, FieldType> = { ...Object.fromEntries(Object.entries(segmentFields).map(([field, { type }]) => [field, type])), ...attributes };

/** Values come from margins and curves: they have a test of their own (values.db.test.ts). */
const apart = new Set(["value_to_date", "predicted_value", "total_value"]);
const fields = Object.keys(types).filter((field) => !apart.has(field));

/** Mostly what customers have, in other capitals too, and what nobody has. */
const texts = fc.constantFrom("Team", "Business", "été", "É", "O'Hara; --", "year", "month", "Seats", "price", "too expensive", "paying", "leaving", "left", "ads", "events", "a", "%", "_", "FR", "Retail", "referral", "c1", "c12", "", "nobody's");
const days = fc.date({ min: new Date("2024-01-01"), max: new Date("2027-07-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const ordered = <T>(pair: [T, T]): [T, T] => (pair[0] <= pair[1] ? pair : [pair[1], pair[0]]);

function valueOf(type: FieldType, op: Operator): fc.Arbitrary<Condition["value"]> {
  const number = type === "money" ? fc.integer({ min: 0, max: 31_000 }) : fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(2.5, 0.1));
  const day = type === "month" ? days.map((text) => text.slice(0, 7)) : days;
  switch (operands[op]) {
    case "none":
      return fc.constant(undefined);
    case "text":
      return texts;
    case "texts":
      return fc.array(texts, { minLength: 1, maxLength: 12 });
    case "number":
      return number;
    case "numbers":
      return fc.tuple(number, number).map(ordered);
    case "day":
      return day;
    case "days":
      return fc.tuple(day, day).map(ordered);
    case "span":
      return fc.record({ count: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom(...spanUnits) });
    case "segment":
      return fc.constantFrom(...segmentIds);
  }
}

/** Two saved segments, of which the second names the first. */
export const segmentIds = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"] as const;

const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...fields)
  .chain((field) => fc.constantFrom(...operatorsOf[types[field]!]).chain((op) => valueOf(types[field]!, op).map((value) => (value === undefined ? { field, op } : { field, op, value }))));

const { group } = fc.letrec<{ group: Group; node: RuleNode }>((tie) => ({
  group: fc.record({ match: fc.constantFrom(...matches), of: fc.array(tie("node"), { maxLength: 4 }) }),
  node: fc.oneof({ maxDepth: 3, depthSize: "small" }, { arbitrary: condition, weight: 3 }, tie("group")),
}));

/** A group at the top, as every rule has. */
export const roots: fc.Arbitrary<Group> = group;

/** Without segments: what the saved ones are made of. */
export const plainRoots: fc.Arbitrary<Group> = group.filter((root) => !JSON.stringify(root).includes('"segment"'));
