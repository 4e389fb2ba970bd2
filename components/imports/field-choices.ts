import type { AttributeType, ColumnField } from "@/server/imports/fields/catalogue";

type Group = "customer" | "subscription" | "leaving" | "acquisition";

/** The fields in the order somebody looks for them; the catalogue's order is the order of the code. */
export const fieldGroups: Record<Group, readonly ColumnField[]> = {
  customer: ["external_id", "name", "email", "country"],
  subscription: ["plan", "amount", "currency", "interval", "interval_count", "quantity", "status", "started_on", "tenure_months", "ended_on"],
  leaving: ["cancelled_on", "churn_category", "churn_reason", "churn_comment", "churn_kind"],
  acquisition: ["channel", "campaign", "referred_by", "referral_count"],
};

export const attributeTypes: readonly AttributeType[] = ["text", "number", "date", "boolean"];
