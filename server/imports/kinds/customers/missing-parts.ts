import type { ColumnField } from "../../fields/catalogue";
import type { ImportMapping } from "../../mapping";
import { problem, type ImportRefusal } from "../../refusal";

type Fields = Partial<Record<ColumnField, unknown>>;

const SUBSCRIPTION: readonly ColumnField[] = ["started_on", "tenure_months", "ended_on", "cancelled_on", "status", "amount"];

/**
 * What has to be chosen before rows can be read. Nothing here is guessed: without an interval revenue is wrong by 12,
 * without a unit by 100.
 */
export function missingParts(mapping: ImportMapping, fields: Fields): ImportRefusal[] {
  const { constants } = mapping;
  const missing: ImportRefusal[] = [];
  if (!fields.external_id) missing.push(problem("map_external_id_missing"));

  const hasSubscriptions = SUBSCRIPTION.some((field) => fields[field]) || constants.amount !== undefined;
  return hasSubscriptions ? [...missing, ...missingTerms(mapping, fields)] : missing;
}

/** The same of the subscription in a row. */
export function missingTerms(mapping: ImportMapping, fields: Fields): ImportRefusal[] {
  const { constants } = mapping;
  const missing: ImportRefusal[] = [];
  if (!fields.amount && !constants.amount) missing.push(problem("map_amount_missing"));
  else if (!mapping.amountUnit) missing.push(problem("map_amount_unit_missing"));
  if (!fields.interval && !constants.interval) missing.push(problem("map_interval_missing"));
  if (!fields.currency && !constants.currency) missing.push(problem("map_currency_missing"));
  if (!fields.started_on && !fields.tenure_months) missing.push(problem("map_start_missing"));
  if (needsAsOf(mapping, fields) && !constants.as_of) missing.push(problem("map_as_of_missing"));
  return missing;
}

/** A tenure counts back from the as-of date, and a leaver without an end date is known to have left by then. */
function needsAsOf(mapping: ImportMapping, fields: Fields): boolean {
  if (fields.tenure_months) return true;
  if (!fields.status || fields.ended_on || fields.cancelled_on) return false;
  const meanings = Object.values(mapping.statusValues ?? {});
  return meanings.length === 0 || meanings.includes("ended") || meanings.includes("paused");
}
