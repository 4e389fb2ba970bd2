import type { ColumnField } from "../fields/catalogue";
import type { ImportMapping } from "../mapping";
import { problem, type ImportRefusal } from "../refusal";

/** What a file of lines needs, by field: a column, or one constant for all rows. Without a unit amounts are wrong by 100. */
export function needed(
  { constants, amountUnit }: ImportMapping,
  fields: Partial<Record<ColumnField, unknown>>,
  needs: Partial<Record<ColumnField, ImportRefusal["code"]>>,
): ImportRefusal[] {
  const lacking = (Object.keys(needs) as ColumnField[]).filter((field) => !fields[field] && constants[field] === undefined);
  const missing = lacking.flatMap((field) => (needs[field] ? [problem(needs[field])] : []));
  return fields.amount && !amountUnit ? [...missing, problem("map_amount_unit_missing")] : missing;
}
