"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/dates";
import { formatNumber, formatPercent } from "@/components/format/numbers";
import type { ColumnSuggestion } from "@/server/imports/fields/suggest";
import type { ColumnTarget } from "@/server/imports/mapping";
import type { KindForm } from "@/server/imports/views";
import { prepareReadAs, type ReadAs } from "./prepare-read-as";

type Props = { target: ColumnTarget | undefined; profile: ColumnSuggestion["profile"]; fields: KindForm["fields"] };

const DIGITS = 2;

/** "number, 18.25 – 118.75", "4 values", "date, 80 % empty": how the column is read, in the words of the page. */
export function ReadAsText({ target, profile, fields }: Props) {
  const t = useTranslations("imports.mapping");
  const locale = useLocale();
  const readAs = prepareReadAs(target, profile, fields);
  if (target?.field === "ignore") return t("leftOut");
  const emptyShare = profile.rows > 0 ? profile.empty / profile.rows : 0;
  return (
    <>
      {"distinct" in readAs ? t(`readAs.${readAs.kind}`, { distinct: readAs.distinct }) : rangeText(readAs)}
      {emptyShare > 0 ? t("emptyShare", { share: formatPercent(locale, emptyShare, 0) }) : null}
    </>
  );

  function rangeText({ kind, min, max }: Extract<ReadAs, { kind: "number" | "date" }>) {
    if (min === null || max === null) return t(`readAs.${kind}`);
    const write = (value: string) => (kind === "date" ? formatDate(locale, value) : formatNumber(locale, Number(value), Number.isInteger(Number(value)) ? 0 : DIGITS));
    if (min === max) return t("readAs.one", { kind: t(`readAs.${kind}`), value: write(min) });
    return t("readAs.range", { kind: t(`readAs.${kind}`), min: write(min), max: write(max) });
  }
}
