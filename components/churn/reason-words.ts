"use client";

import { useTranslations } from "next-intl";
import type { Narrowing } from "@/server/customers/narrowing";
import { categoryBeside } from "./reason-cells";

/** What a reason is called: its last word that is there, or that none was given. */
export function useReasonName(): (parts: readonly string[]) => string {
  const t = useTranslations("churn");
  return (parts) => parts.findLast((part) => part !== "") ?? t("notGiven");
}

/** The same of one among these, with its category where two of them would read alike. */
export function useReasonLabel(among: readonly (readonly string[])[]): (parts: readonly string[]) => string {
  const t = useTranslations("churn");
  const nameOf = useReasonName();
  return (parts) => {
    const category = categoryBeside(parts, among);
    return category === null ? nameOf(parts) : t("ofCategory", { reason: nameOf(parts), category });
  };
}

/** Whose customers a row of reasons is about: its category, and its reason where it is one. Nothing given is neither. */
export function narrowedTo(parts: readonly string[], level: "reason" | "category"): Narrowing {
  const [category = "", reason = ""] = parts;
  return level === "category" ? { category } : { category, reason };
}
