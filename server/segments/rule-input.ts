import { z } from "zod";
import { operands, operators, type OperandKind } from "@/common/segments/operators";
import { conditionsOf, levelsOf, matches, MOST_CONDITIONS, MOST_LEVELS, MOST_VALUES, spanUnits, type Rule, type RuleNode } from "@/common/segments/rule";
import { storableText } from "../storable-text";

/** Of a name, a plan, an attribute: nothing longer can be imported. */
const LONGEST_TEXT = 2000;
const MOST_UNITS = 12_000;

const text = storableText.max(LONGEST_TEXT, "segments.textTooLong");
/** A day or a month; which of both, the field tells (check-rule.ts). */
const day = z.string().regex(/^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, "segments.day");
const number = z.number("segments.number");

const values: Record<OperandKind, z.ZodType> = {
  none: z.undefined("segments.noValue"),
  text,
  texts: z.array(text).min(1, "segments.noValues").max(MOST_VALUES, "segments.tooManyValues"),
  number,
  numbers: z.tuple([number, number]).refine(([from, to]) => from <= to, "segments.backwards"),
  day,
  days: z.tuple([day, day]).refine(([from, to]) => from <= to, "segments.backwards"),
  span: z.strictObject({ count: z.number().int("segments.whole").min(1, "segments.whole").max(MOST_UNITS, "segments.whole"), unit: z.enum(spanUnits) }),
  segment: z.uuid("segments.segment"),
};

const conditionInput = z
  .strictObject({ field: storableText.min(1).max(300), op: z.enum(operators, "segments.operator"), value: z.unknown().optional() })
  .superRefine(({ op, value }, ctx) => sameIssues(ctx, values[operands[op]], value, ["value"]));

const groupInput: z.ZodType = z.strictObject({
  match: z.enum(matches, "segments.match"),
  of: z.array(z.unknown().superRefine((node, ctx) => sameIssues(ctx, isGroupLike(node) ? groupInput : conditionInput, node))).max(MOST_CONDITIONS, "segments.tooManyConditions"),
});

const isGroupLike = (node: unknown): boolean => typeof node === "object" && node !== null && "match" in node;

/** What one of several schemas says, at its own place: a union would only say that none of them fits. */
function sameIssues(ctx: z.RefinementCtx, schema: z.ZodType, value: unknown, at: (string | number)[] = []): void {
  for (const { message, path } of schema.safeParse(value).error?.issues ?? []) ctx.addIssue({ code: "custom", message, path: [...at, ...path] });
}

/** How deep something from the outside goes, looked at no deeper than it may: a schema that calls itself would go on. */
function isShallow(raw: unknown): boolean {
  let level: unknown[] = [raw];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return false;
    level = level.flatMap((node) => (typeof node === "object" && node !== null && "of" in node && Array.isArray(node.of) ? node.of : []));
    if (level.length > MOST_CONDITIONS * MOST_LEVELS) return false;
  }
  return true;
}

const ruleShape = z.strictObject({ version: z.literal(1, "segments.version"), root: groupInput });

/** A rule as the outside sends it: bounded in depth and size, each operator with a value of its kind. Which fields there are, the workspace tells. */
export const ruleInput = z
  .unknown()
  .refine((raw) => isShallow((raw as { root?: unknown } | null)?.root), { error: "segments.tooDeep", abort: true })
  .pipe(ruleShape)
  .refine(({ root }) => levelsOf(root as unknown as RuleNode) <= MOST_LEVELS, "segments.tooDeep")
  .refine(({ root }) => conditionsOf(root as unknown as RuleNode).length <= MOST_CONDITIONS, "segments.tooManyConditions")
  .transform((rule) => rule as unknown as Rule);
