import type { FieldType } from "./operators";

type Field = {
  type: FieldType;
  /** Its values are suggested from the data. */
  suggested?: true;
  /** Tells how things went: a rule on it picks survivors or leavers, and rates of such a segment say so (METRICS §3). */
  outcome?: true;
};

/** What every workspace can ask of its customers, in the order in which fields are offered; imported attributes stand beside as `attribute:<key>`. */
export const segmentFields = {
  plan: { type: "text", suggested: true },
  first_plan: { type: "text", suggested: true },
  interval: { type: "text", suggested: true },
  add_ons: { type: "list", suggested: true },
  mrr: { type: "money", outcome: true },
  value_to_date: { type: "money", outcome: true },
  predicted_value: { type: "money", outcome: true },
  total_value: { type: "money", outcome: true },
  status: { type: "text", suggested: true, outcome: true },
  tenure: { type: "number", outcome: true },
  cohort: { type: "month" },
  customer_since: { type: "date" },
  activated_on: { type: "date" },
  last_movement_on: { type: "date", outcome: true },
  renews_on: { type: "date", outcome: true },
  left_on: { type: "date", outcome: true },
  churn_category: { type: "text", suggested: true, outcome: true },
  churn_reason: { type: "text", suggested: true, outcome: true },
  channel: { type: "text", suggested: true },
  campaign: { type: "text", suggested: true },
  country: { type: "text", suggested: true },
  referred: { type: "boolean" },
  has_referred: { type: "boolean" },
  referrals: { type: "number" },
  failed_payments: { type: "number" },
  last_failed_payment: { type: "date" },
  name: { type: "text" },
  email: { type: "text" },
  external_id: { type: "text" },
  segment: { type: "segment" },
} as const satisfies Record<string, Field>;

export type SegmentField = keyof typeof segmentFields;
export type FieldId = SegmentField | `attribute:${string}`;

const fields: Record<string, Field> = segmentFields;

export const isSegmentField = (id: string): id is SegmentField => Object.hasOwn(segmentFields, id);
export const isAttributeField = (id: string): id is `attribute:${string}` => id.startsWith("attribute:") && id.length > "attribute:".length;
export const attributeKey = (id: `attribute:${string}`): string => id.slice("attribute:".length);

export const isOutcome = (id: string): boolean => fields[id]?.outcome === true;
/** Attributes of text are suggested as well. */
export const isSuggested = (id: string): boolean => fields[id]?.suggested === true || isAttributeField(id);
