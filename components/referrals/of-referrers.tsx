"use client";

import { useTranslations } from "next-intl";
import { useGroupWords } from "@/components/customers/use-group-words";
import type { List, ReferrerGroup } from "./list-address";

/** Whose list it is, where it is not all: referrals of referrers in a segment or with a value of a breakdown, or customers of it. */
export function OfReferrers({ list, ...group }: ReferrerGroup & { list: List }) {
  const t = useTranslations("referrals.list");
  const words = useGroupWords(group);
  return words.length > 0 ? t(list === "referrals" ? "ofReferrers" : "ofCustomers", { whose: words.join(" · ") }) : null;
}
