import { z } from "zod";
import type { updateModes } from "@/db/schema";
import { ATTRIBUTE_TYPES, columnFields, constantFields, dateConstants, wordFields, type AttributeType, type ColumnField, type ConstantField } from "./fields/catalogue";
import { dialectSchema, type Dialect } from "./file/dialect";
import { NOT_A_KEY } from "./file/header";
import type { ImportKindId } from "./kinds/kind-id";
import { traitsOf } from "./kinds/traits";
import { meaningsOf } from "./read/words";

/** How dates are written. ISO dates and months by name are read whatever is chosen. */
const DATE_ORDERS = ["iso", "day_first", "month_first", "epoch"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** `major`: 12.50 is twelve and a half. `minor`: 1250 is. Asked, never guessed. */
const AMOUNT_UNITS = ["major", "minor"] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

export type ColumnTarget = { field: "attribute"; type: AttributeType; key?: string } | { field: ColumnField | "ignore" };

/**
 * The mapping of a file: what the browser's mapping step saves and hands out as MAP.json, and what the command line
 * reads. What a kind has no use for is unknown to its mapping, and left out here.
 */
export type ImportMapping = {
  version: 1;
  kind: ImportKindId;
  dialect: Partial<Dialect>;
  /** By header. Headers match as written, else without regard to case and spaces. Columns left out are ignored. */
  columns: Record<string, ColumnTarget>;
  constants: Partial<Record<ConstantField, string>>;
  /** What the values of the status column mean. */
  statusValues?: Record<string, string>;
  /** The same for the other columns of words, by field. */
  values?: Partial<Record<ColumnField, Record<string, string>>>;
  amountUnit?: AmountUnit;
  /** Left out: as the file shows, or asked when it can be read two ways. */
  dateOrder?: DateOrder;
  /** What other values for something known are. Left out: to be asked. */
  update?: (typeof updateModes)[number];
  /** The file lists all there is: what is missing from it is over. */
  complete?: boolean;
};

const attributeTarget = z.strictObject({
  field: z.literal("attribute"),
  type: z.enum(ATTRIBUTE_TYPES).default("text"),
  /** The name segments know it by; made from the header when it is left out. */
  key: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/).optional(),
});

const word = z.string().refine((text) => !NOT_A_KEY.has(text));

const constant = z.string().trim().min(1).max(200).optional();

/** Unknown keys are refused; everything that has an honest default may be left out. */
export function mappingSchema(kind: ImportKindId) {
  const { attributes, complete, updates } = traitsOf(kind);
  const field = z.strictObject({ field: z.enum([...columnFields(kind), "ignore"]) });
  const words = Object.fromEntries(wordFields(kind).map(([name, table]) => [name, z.record(word, z.enum(meaningsOf(table)))]));
  const { status, ...others } = words;
  return z.strictObject({
    version: z.literal(1).default(1),
    kind: z.literal(kind).default(kind),
    dialect: dialectSchema.partial().default({}),
    columns: z.record(z.string(), attributes ? z.discriminatedUnion("field", [attributeTarget, field]) : field),
    constants: z
      .strictObject({
        ...Object.fromEntries(constantFields(kind).map((name) => [name, constant])),
        ...Object.fromEntries(dateConstants(kind).map((name) => [name, z.iso.date().optional()])),
      })
      .default({}),
    ...(status && { statusValues: status.default({}) }),
    ...(Object.keys(others).length > 0 && { values: z.strictObject(others).partial().default({}) }),
    amountUnit: z.enum(AMOUNT_UNITS).optional(),
    dateOrder: z.enum(DATE_ORDERS).optional(),
    update: z.enum(updates).optional(),
    ...(complete && { complete: z.boolean().default(false) }),
  });
}

/** What the words of a column mean, as the mapping says it. */
export function chosenWords(mapping: ImportMapping, field: ColumnField): Record<string, string> {
  return (field === "status" ? mapping.statusValues : mapping.values?.[field]) ?? {};
}
