import { plainHeader } from "../fields/plain-header";
import type { SubscriptionStatus } from "../record";
import type { WordTable } from "./words";

const YES_AND_NO = [["1", "0"], ["true", "false"], ["t", "f"], ["yes", "no"], ["y", "n"], ["oui", "non"], ["vrai", "faux"]] as const;
const YES = YES_AND_NO.map(([yes]) => yes);
const NO = YES_AND_NO.map(([, no]) => no);
const opposites: ReadonlyMap<string, string> = new Map(YES_AND_NO.flatMap(([yes, no]) => [[yes, no], [no, yes]]));

/** Columns that ask the opposite, whether somebody has left: a yes is an end there. */
export const LEFT_NAMES = [
  "churn", "churned", "ischurned", "haschurned", "churnlabel", "churnflag", "churnvalue", "churnstatus", "attrition", "attritionflag", "exited", "left", "hasleft", "cancelled", "canceled",
  "iscancelled", "iscanceled", "resilie", "resiliee", "estresilie", "parti", "estparti",
] as const;

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
    active: ["active", "stayed", "joined", "current", "live", "paying", "subscribed", "renewed", "actif", "active client", "en cours", "abonne", "abonnee", "existing", "existing customer", ...YES],
    non_renewing: ["non renewing", "cancel at period end", "non renouvele", "non renouvelee"],
    past_due: ["past due", "overdue", "en retard"],
    unpaid: ["unpaid", "impaye", "impayee"],
    paused: ["paused", "on hold", "en pause", "suspendu", "suspendue"],
    ended: ["churned", "cancelled", "canceled", "ended", "expired", "inactive", "terminated", "closed", "left", "lost", "resilie", "resiliee", "termine", "terminee", "expire", "expiree", "inactif", "annule", "annulee", "perdu", "parti", "attrited", "attrited customer", ...NO],
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

const left: ReadonlySet<string> = new Set(LEFT_NAMES);

/** The words of a status column with this header: under "Churn" a yes is an end, and a no is not. */
export function statusWordsUnder<Meaning extends string>(header: string | undefined, table: WordTable<Meaning>): WordTable<Meaning> {
  if (header === undefined || !left.has(plainHeader(header))) return table;
  const turned = Object.entries<readonly string[]>(table.usual).map(([meaning, words]) => [meaning, words.map((word) => opposites.get(word) ?? word)]);
  return { ...table, usual: Object.fromEntries(turned) as WordTable<Meaning>["usual"] };
}
