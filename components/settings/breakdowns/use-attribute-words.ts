import { useFormatter, useTranslations } from "next-intl";
import type { AttributeView } from "@/server/breakdowns/list-attributes";

/** What an attribute holds, in a line: type, number of values, customers who have one, and the most frequent of them. */
export function useAttributeWords(all: number): (attribute: AttributeView) => string {
  const t = useTranslations("settings.breakdowns");
  const yesNo = useTranslations("period.value");
  const format = useFormatter();
  return ({ type, values, customers, largest }) => {
    const held = t("held", { type: t(`type.${type}`), values, customers: format.number(customers), all: format.number(all) });
    if (largest.length === 0) return held;
    const names = largest.map((value) => (type !== "boolean" ? value : yesNo(value === "true" ? "yes" : "no")));
    return t("heldAs", { held, names: names.join(", "), more: String(values > largest.length) });
  };
}
