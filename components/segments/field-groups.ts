import type { SegmentField } from "@/common/segments/fields";

/** In the order in which they are offered; imported attributes are a group of their own. */
const groups = {
  contract: ["plan", "first_plan", "interval", "add_ons", "mrr", "renews_on"],
  value: ["value_to_date", "predicted_value", "total_value"],
  life: ["status", "tenure", "cohort", "customer_since", "activated_on", "last_movement_on"],
  leaving: ["left_on", "churn_category", "churn_reason"],
  acquisition: ["channel", "campaign", "country"],
  referral: ["referred", "has_referred", "referrals"],
  payments: ["failed_payments", "last_failed_payment"],
  identity: ["name", "email", "external_id"],
  attributes: [],
  segments: ["segment"],
} as const satisfies Record<string, readonly SegmentField[]>;

export type FieldGroup = keyof typeof groups;

/** Fields by what they are about; none is left out, and no group is empty. */
export function groupFields<Field extends { id: string }>(fields: readonly Field[]): { group: FieldGroup; fields: Field[] }[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return (Object.keys(groups) as FieldGroup[])
    .map((group) => ({ group, fields: group === "attributes" ? fields.filter(({ id }) => id.startsWith("attribute:")) : groups[group].flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ fields: inside }) => inside.length > 0);
}
