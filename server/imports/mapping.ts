import { z } from "zod";
import { ATTRIBUTE_TYPES, COLUMN_FIELDS, CONSTANT_FIELDS } from "./fields/catalogue";
import { dialectSchema } from "./file/dialect";

/** How dates are written. ISO dates and months by name are read whatever is chosen. */
const DATE_ORDERS = ["iso", "day_first", "month_first", "epoch"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** `major`: 12.50 is twelve and a half. `minor`: 1250 is. Asked, never guessed. */
const AMOUNT_UNITS = ["major", "minor"] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

const STATUS_MEANINGS = ["active", "ended", "none"] as const;

const attributeTarget = z.strictObject({
  field: z.literal("attribute"),
  type: z.enum(ATTRIBUTE_TYPES).default("text"),
  /** The name segments know it by; made from the header when it is left out. */
  key: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/).optional(),
});

const fieldTarget = z.strictObject({ field: z.enum([...COLUMN_FIELDS, "ignore"]) });

const target = z.discriminatedUnion("field", [attributeTarget, fieldTarget]);

const isoDate = z.iso.date();

const constants = z.strictObject({
  ...Object.fromEntries(CONSTANT_FIELDS.map((field) => [field, z.string().trim().min(1).max(200).optional()])) as Record<
    Exclude<(typeof CONSTANT_FIELDS)[number], "as_of">,
    z.ZodOptional<z.ZodString>
  >,
  as_of: isoDate.optional(),
});

/**
 * The mapping of a customer file: what the browser's mapping step saves and hands out as MAP.json, and what the
 * command line reads. Unknown keys are refused; everything that has an honest default may be left out.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1).default(1),
  kind: z.literal("customers").default("customers"),
  dialect: dialectSchema.partial().default({}),
  /** By header. Headers match as written, else without regard to case and spaces. Columns left out are ignored. */
  columns: z.record(z.string(), target),
  constants: constants.default({}),
  /** What the values of the status column mean. */
  statusValues: z.record(z.string(), z.enum(STATUS_MEANINGS)).default({}),
  amountUnit: z.enum(AMOUNT_UNITS).optional(),
  /** Left out: as the file shows, or asked when it can be read two ways. */
  dateOrder: z.enum(DATE_ORDERS).optional(),
  /** What other values for a known customer are. Left out: to be asked. */
  update: z.enum(["correction", "state"]).optional(),
  /** The file lists every customer: those missing from it have left. */
  complete: z.boolean().default(false),
});

export type ImportMapping = z.infer<typeof mappingSchema>;
export type ColumnTarget = ImportMapping["columns"][string];
