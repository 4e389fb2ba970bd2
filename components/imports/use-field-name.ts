"use client";

import { useTranslations } from "next-intl";
import type { ColumnTarget } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";

/** What a column becomes, in words: "Plan", "Attribute, number", "Leave out", "Choose a field". */
export function useFieldName(kind: ImportView["kind"]): (target: ColumnTarget | undefined) => string {
  const t = useTranslations("imports.mapping");
  const fields = useTranslations("importFields");
  return (target) => {
    if (!target) return t("ask");
    if (target.field === "ignore") return t("leaveOut");
    if (target.field === "attribute") return t("attribute", { type: t(`types.${target.type}`) });
    return fields(`${target.field}.label`, { kind });
  };
}
