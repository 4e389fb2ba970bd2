import type { ChurnKind } from "../record";
import { plainWords, read, unread, type Read } from "./read";

const VOLUNTARY = new Set(["voluntary", "voluntary churn", "volontaire", "active", "customer"]);
const INVOLUNTARY = new Set(["involuntary", "involuntary churn", "involontaire", "passive", "delinquent", "payment failed", "payment failure", "echec de paiement"]);

export function readChurnKind(text: string): Read<ChurnKind> {
  const words = plainWords(text);
  if (VOLUNTARY.has(words)) return read("voluntary");
  if (INVOLUNTARY.has(words)) return read("involuntary");
  return unread("churn_kind_unknown");
}
