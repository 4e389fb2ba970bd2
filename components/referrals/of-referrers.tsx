"use client";

import { useTranslations } from "next-intl";
import { useGroupWords } from "@/components/customers/use-group-words";
import type { ReferrerGroup } from "./list-address";

/** Whose referrals a list is of, where it is not all: those of referrers in a segment or with a value of a breakdown. */
export function OfReferrers(group: ReferrerGroup) {
  const t = useTranslations("referrals.list");
  const words = useGroupWords(group);
  return words.length > 0 ? t("ofReferrers", { whose: words.join(" · ") }) : null;
}
