import type { paymentStatuses } from "@/db/schema";
import type { WordTable } from "../../read/words";

/** `none`: nothing was paid and nothing failed, such as a payment that is only authorised or was called off. */
export type PaymentStatus = (typeof paymentStatuses)[number] | "none";

export const paymentWords: WordTable<PaymentStatus> = {
  unknown: "payment_status_unknown",
  usual: {
    succeeded: [
      "succeeded", "success", "successful", "paid", "complete", "completed", "captured", "settled", "processed", "partially refunded", "partial refund",
      "paye", "payee", "reussi", "reussie", "encaisse", "encaissee", "regle", "reglee", "partiellement rembourse", "partiellement remboursee",
    ],
    failed: ["failed", "failure", "declined", "rejected", "error", "payment failed", "unpaid", "past due", "echoue", "echouee", "echec", "refuse", "refusee", "rejete", "rejetee", "impaye", "impayee"],
    refunded: ["refunded", "refund", "fully refunded", "reversed", "charged back", "chargeback", "dispute lost", "rembourse", "remboursee", "remboursement"],
    none: [
      "pending", "processing", "in progress", "open", "draft", "void", "voided", "canceled", "cancelled", "authorized", "authorised", "uncaptured", "incomplete",
      "requires payment method", "requires confirmation", "requires action", "requires capture", "scheduled", "en attente", "en cours", "annule", "annulee", "brouillon",
    ],
  },
};
