import { hash } from "node:crypto";

/** `none`: a customer without a subscription that counts (a contact, a trial, an incomplete sign-up). */
export type SubscriptionStatus = "active" | "ended" | "none";

export type ChurnKind = "voluntary" | "involuntary";

export type AttributeValue = string | number | boolean;

/** What one row says, once read: plain JSON, so that it can be staged as it is. Each kind has a shape of its own. */
export interface StagedRecord {
  /** By what a later file finds the same thing again: an id of the source's, or what makes the row the one it is. */
  external_id: string;
}

/**
 * Equal for two records that say the same thing. Staging keeps it beside the external id: same id and same
 * fingerprint is one thing written twice, same id and another fingerprint is a contradiction. Relies on the order in
 * which validation builds a record: its fields always alike, its attributes by key.
 */
export function fingerprint(record: StagedRecord): string {
  return hash("sha256", JSON.stringify(record), "base64url");
}
