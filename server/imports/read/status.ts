import type { SubscriptionStatus } from "../record";
import type { WordTable } from "./words";

/** The states of a subscription as billing systems tell them apart (METRICS §2). */
export type SubscriptionState = "active" | "non_renewing" | "past_due" | "unpaid" | "paused" | "ended" | "in_trial" | "future" | "incomplete";

/** What each comes to: it counts, service is over (a pause is churn, its end a reactivation), or it never began to count. */
export const statusOfState: Readonly<Record<SubscriptionState, SubscriptionStatus>> = {
  active: "active",
  non_renewing: "active",
  past_due: "active",
  unpaid: "active",
  paused: "ended",
  ended: "ended",
  in_trial: "none",
  future: "none",
  incomplete: "none",
};

/** What the words of billing systems mean when the mapping says nothing of them. */
export const stateWords: WordTable<SubscriptionState> = {
  unknown: "status_unknown",
  usual: {
    active: ["active", "stayed", "joined", "current", "live", "paying", "subscribed", "renewed", "actif", "active client", "en cours", "abonne", "abonnee", "1", "true", "yes", "oui"],
    non_renewing: ["non renewing", "cancel at period end", "non renouvele", "non renouvelee"],
    past_due: ["past due", "overdue", "en retard"],
    unpaid: ["unpaid", "impaye", "impayee"],
    paused: ["paused", "on hold", "en pause", "suspendu", "suspendue"],
    ended: ["churned", "cancelled", "canceled", "ended", "expired", "inactive", "terminated", "closed", "left", "lost", "resilie", "resiliee", "termine", "terminee", "expire", "expiree", "inactif", "annule", "annulee", "perdu", "parti", "0", "false", "no", "non"],
    in_trial: ["trialing", "trial", "in trial", "essai", "en essai"],
    future: ["future", "pending", "a venir"],
    incomplete: ["incomplete", "incomplete expired", "draft", "lead", "prospect", "brouillon"],
  },
};

const wordsOf = (status: SubscriptionStatus) =>
  (Object.keys(statusOfState) as SubscriptionState[]).filter((state) => statusOfState[state] === status).flatMap((state) => stateWords.usual[state]);

/** The same for a file that tells no more of a customer than whether it is still there. */
export const statusWords: WordTable<SubscriptionStatus> = {
  unknown: "status_unknown",
  usual: { active: wordsOf("active"), ended: wordsOf("ended"), none: wordsOf("none") },
};
