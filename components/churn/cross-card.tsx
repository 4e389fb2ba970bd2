"use client";

import { useTranslations } from "next-intl";
import { linked } from "@/components/explain/linked";
import { useFormats } from "@/components/metrics/scope";
import { useWholeWords } from "@/components/metrics/use-whole-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import { AcrossChoice } from "./across-choice";
import { subjectOf, useColumnName } from "./cross-columns";
import { CrossCsv } from "./cross-csv";
import { CrossTable } from "./cross-table";
import { isTelling, strongest } from "./prepare-cross";
import { narrowedTo, useReasonLabel } from "./reason-words";

type Props = { answer: ChurnCrossAnswer; level: "reason" | "category" };

const few = 5;
const lost = { id: "customers.churned" };

/** Reasons by what the customers were: who leaves for what. */
export function CrossCard({ answer, level }: Props) {
  const t = useTranslations("churn.cross");
  const wholeWords = useWholeWords();
  const formats = useFormats();
  const columnName = useColumnName(answer.across);
  const { cross, across } = answer;
  const nameOf = useReasonLabel(cross.rows.flatMap(({ parts }) => (parts ? [parts] : [])));
  if (cross.total === 0) {
    return (
      <Card title={t("title")} actions={<AcrossChoice across={across} />}>
        <EmptyState>{t("nobody")}</EmptyState>
      </Card>
    );
  }
  const most = strongest(cross);
  const tooFew = cross.columns.filter(({ value, customers }) => value !== null && customers < few);
  return (
    <Card
      title={
        most
          ? t.rich("finding", {
              level,
              reason: nameOf(most.parts),
              column: columnName(most.value),
              count: most.cell.customers,
              total: most.total,
              ...linked({ some: { subject: { ...lost, ...narrowedTo(most.parts, level), ...subjectOf(across, most.value) } }, all: { subject: { ...lost, ...subjectOf(across, most.value) } } }),
            })
          : isTelling(cross)
            ? t("noneStandsOut", { level })
            : t("title")
      }
      subtitle={[t("subtitle", { range: formats.range(answer.range) }), answer.everyone ? wholeWords(t("everyone")) : null, cross.found.columns > cross.columns.length ? t("columns", { shown: cross.columns.length - 1, total: cross.found.columns }) : null, cross.rows.some(({ parts }) => parts === null) ? t("rows", { level, shown: cross.rows.filter(({ parts }) => parts?.some(Boolean)).length, total: cross.found.rows }) : null]
        .filter(Boolean)
        .join(" ")}
      actions={
        <div className="flex gap-2">
          <AcrossChoice across={across} />
          <CrossCsv answer={answer} level={level} />
        </div>
      }
    >
      <CrossTable answer={answer} level={level} />
      {tooFew.length > 0 ? <p className="mt-3 text-sub text-ink3">{t("few", { names: tooFew.map(({ value }) => columnName(value)).join(", "), count: tooFew.length })}</p> : null}
    </Card>
  );
}
