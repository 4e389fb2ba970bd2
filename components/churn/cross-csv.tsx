"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { useFormats } from "@/components/metrics/scope";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import { useAcrossName, useColumnName } from "./cross-columns";
import { prepareCrossCsv } from "./prepare-cross-csv";
import { useReasonName } from "./reason-words";

/** The table as a file, over each column what it is and of what: `Plan left: Pro`. */
export function CrossCsv({ answer, level }: { answer: ChurnCrossAnswer; level: "reason" | "category" }) {
  const t = useTranslations("churn.cross");
  const period = useTranslations("period");
  const formats = useFormats();
  const breakdown = useAcrossName()(answer.across);
  const columnName = useColumnName(answer.across);
  const notGiven = useReasonName()([]);
  const csv = {
    columns: [t("csv.category"), ...(level === "reason" ? [t("csv.reason")] : []), ...answer.cross.columns.map(({ value }) => period("group", { breakdown, value: columnName(value) })), t("all")],
    rows: prepareCrossCsv(answer, level, { notGiven, otherReasons: t("otherReasons"), lost: t("lost"), ofEver: t("ofEver", { range: formats.range(answer.range) }) }),
  };
  return (
    <CsvButton table={csv} fileName={`churn-reasons-by-${answer.across}`} size="sm">
      CSV
    </CsvButton>
  );
}
