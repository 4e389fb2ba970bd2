import type { SubscriptionStatus } from "../record";
import type { WordTable } from "./words";

/** What the words of billing systems mean when the mapping says nothing of them. */
export const statusWords: WordTable<SubscriptionStatus> = {
  unknown: "status_unknown",
  usual: {
    active: ["active", "stayed", "joined", "current", "live", "paying", "subscribed", "renewed", "past due", "unpaid", "non renewing", "actif", "active client", "en cours", "abonne", "abonnee", "en retard", "impaye", "1", "true", "yes", "oui"],
    ended: ["churned", "cancelled", "canceled", "ended", "expired", "inactive", "terminated", "closed", "left", "lost", "paused", "resilie", "resiliee", "termine", "terminee", "expire", "expiree", "inactif", "annule", "annulee", "perdu", "parti", "en pause", "0", "false", "no", "non"],
    none: ["trialing", "trial", "in trial", "incomplete", "incomplete expired", "future", "pending", "draft", "lead", "prospect", "essai", "en essai", "a venir", "brouillon"],
  },
};
