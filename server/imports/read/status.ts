import type { SubscriptionStatus } from "../record";
import { plainWords, read, unread, type Read } from "./read";

/** What the words of billing systems mean when the mapping says nothing of them. */
const WORDS: Record<SubscriptionStatus, readonly string[]> = {
  active: ["active", "stayed", "joined", "current", "live", "paying", "subscribed", "renewed", "past due", "unpaid", "non renewing", "actif", "active client", "en cours", "abonne", "abonnee", "en retard", "impaye", "1", "true", "yes", "oui"],
  ended: ["churned", "cancelled", "canceled", "ended", "expired", "inactive", "terminated", "closed", "left", "lost", "paused", "resilie", "resiliee", "termine", "terminee", "expire", "expiree", "inactif", "annule", "annulee", "perdu", "parti", "en pause", "0", "false", "no", "non"],
  none: ["trialing", "trial", "in trial", "incomplete", "incomplete expired", "future", "pending", "draft", "lead", "prospect", "essai", "en essai", "a venir", "brouillon"],
};

const MEANINGS = new Map(
  (Object.keys(WORDS) as SubscriptionStatus[]).flatMap((meaning) => WORDS[meaning].map((word) => [word, meaning] as const)),
);

export function usualMeaning(value: string): SubscriptionStatus | null {
  return MEANINGS.get(plainWords(value)) ?? null;
}

/** By the mapping's own values, else by what the word usually means; never by its looks. */
export function statusReader(statusValues: Record<string, SubscriptionStatus>): (value: string) => Read<SubscriptionStatus> {
  const chosen = new Map(Object.entries(statusValues).map(([value, meaning]) => [plainWords(value), meaning]));
  const known = new Map<string, Read<SubscriptionStatus>>();
  return (value) => {
    let meaning = known.get(value);
    if (!meaning) {
      const found = chosen.get(plainWords(value)) ?? usualMeaning(value);
      meaning = found ? read(found) : unread("status_unknown");
      if (known.size < 1000) known.set(value, meaning);
    }
    return meaning;
  };
}
