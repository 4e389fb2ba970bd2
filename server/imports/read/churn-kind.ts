import type { ChurnKind } from "../record";
import { plainWords, read, unread, type Read } from "./read";

const VOLUNTARY = new Set(["voluntary", "voluntary churn", "volontaire", "active", "customer", "cancellation requested"]);
const INVOLUNTARY = new Set([
  "involuntary", "involuntary churn", "involontaire", "passive", "delinquent", "payment failed", "payment failure", "payment declined", "not paid", "unpaid", "non payment",
  "no card", "card expired", "expired card", "card declined", "insufficient funds", "payment disputed", "chargeback", "fraud review failed", "echec de paiement", "paiement refuse", "impaye",
  "carte expiree",
]);

export function readChurnKind(text: string): Read<ChurnKind> {
  const words = plainWords(text);
  if (VOLUNTARY.has(words)) return read("voluntary");
  if (INVOLUNTARY.has(words)) return read("involuntary");
  return unread("churn_kind_unknown");
}

/** A reason that billing systems give when nobody decided to leave. */
export const isInvoluntary = (reason: string): boolean => INVOLUNTARY.has(plainWords(reason));
