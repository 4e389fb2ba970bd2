import { cancellationFields } from "../kinds/cancellations/fields";
import type { ImportKindId } from "../kinds/kind-id";
import { customerFields } from "../kinds/customers/fields";
import { currencyRateFields } from "../kinds/currency-rates/fields";
import { paymentFields } from "../kinds/payments/fields";
import { referralFields } from "../kinds/referrals/fields";
import { satisfactionFields } from "../kinds/satisfaction/fields";
import { serviceCostFields } from "../kinds/service-costs/fields";
import { spendFields } from "../kinds/spend/fields";
import { subscriptionFields } from "../kinds/subscriptions/fields";
import { traitsOf } from "../kinds/traits";
import type { FieldSpec } from "./field-spec";

/** The fields of each kind, in the order in which headers are given to them: a header goes to the first that claims it. */
const fieldsOfKind = {
  customers: customerFields,
  subscriptions: subscriptionFields,
  cancellations: cancellationFields,
  spend: spendFields,
  payments: paymentFields,
  service_costs: serviceCostFields,
  currency_rates: currencyRateFields,
  referrals: referralFields,
  satisfaction: satisfactionFields,
} as const satisfies Record<ImportKindId, Record<string, FieldSpec>>;

type FieldsOf = typeof fieldsOfKind;

/** Fields a column can feed, of any kind. One column each, but for `attribute` and `ignore`. */
export type ColumnField = { [Kind in ImportKindId]: keyof FieldsOf[Kind] }[ImportKindId];

/** Fields that can hold one value for every row of the file; a column of the same field wins where it is filled. */
export type ConstantField = ColumnField | DateConstant;

/** Dates of the file itself, which no column holds. */
export type DateConstant = "as_of" | "history_from";

/** Only files of customers or subscriptions can miss who left before they begin. */
export const dateConstants = (kind: ImportKindId): DateConstant[] => (traitsOf(kind).complete ? ["as_of", "history_from"] : ["as_of"]);

export function fieldsOf(kind: ImportKindId): [ColumnField, FieldSpec][] {
  return Object.entries<FieldSpec>(fieldsOfKind[kind]) as [ColumnField, FieldSpec][];
}

export const columnFields = (kind: ImportKindId): ColumnField[] => fieldsOf(kind).map(([field]) => field);

export const constantFields = (kind: ImportKindId): ConstantField[] => [
  ...dateConstants(kind),
  ...fieldsOf(kind).flatMap(([field, { constant }]) => (constant ? [field] : [])),
];

/** The fields whose words stand for one of a few meanings. */
export function wordFields(kind: ImportKindId): [ColumnField, NonNullable<FieldSpec["words"]>][] {
  return fieldsOf(kind).flatMap(([field, { words }]) => (words ? [[field, words] as const] : []).map(([name, table]): [ColumnField, typeof table] => [name, table]));
}

export const ATTRIBUTE_TYPES = ["text", "number", "date", "boolean"] as const;

export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];
