/** Fields a column can feed. One column each, but for `attribute` and `ignore`. */
export const COLUMN_FIELDS = [
  "external_id",
  "name",
  "email",
  "country",
  "plan",
  "interval",
  "interval_count",
  "amount",
  "currency",
  "quantity",
  "started_on",
  "tenure_months",
  "ended_on",
  "status",
  "cancelled_on",
  "churn_category",
  "churn_reason",
  "churn_comment",
  "churn_kind",
  "channel",
  "campaign",
  "referred_by",
  "referral_count",
] as const;

export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Fields that can hold one value for every row of the file; a column of the same field wins where it is filled. */
export const CONSTANT_FIELDS = [
  "as_of",
  "currency",
  "interval",
  "interval_count",
  "quantity",
  "amount",
  "plan",
  "status",
  "country",
  "channel",
  "campaign",
] as const;

export type ConstantField = (typeof CONSTANT_FIELDS)[number];

export const ATTRIBUTE_TYPES = ["text", "number", "date", "boolean"] as const;

export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];
