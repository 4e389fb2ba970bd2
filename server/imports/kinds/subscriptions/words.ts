import type { subscriptionKinds } from "@/db/schema";
import type { WordTable } from "../../read/words";

export type SubscriptionKind = (typeof subscriptionKinds)[number];

export const kindWords: WordTable<SubscriptionKind> = {
  unknown: "subscription_kind_unknown",
  usual: {
    base: ["base", "plan", "main", "primary", "subscription", "principal", "abonnement", "formule"],
    add_on: ["add on", "addon", "add ons", "extra", "option", "options", "module", "supplement"],
  },
};

export type CouponLasting = "once" | "repeating" | "forever";

export const lastingWords: WordTable<CouponLasting> = {
  unknown: "discount_duration_unknown",
  usual: {
    once: ["once", "one time", "first", "first period", "single use", "une fois", "premiere periode"],
    repeating: ["repeating", "multi month", "months", "limited period", "temporal", "plusieurs mois", "temporaire"],
    forever: ["forever", "for ever", "permanent", "always", "lifetime", "illimite", "toujours", "a vie"],
  },
};
