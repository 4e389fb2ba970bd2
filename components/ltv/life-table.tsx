"use client";

import { useTranslations } from "next-intl";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { useOther } from "@/components/metrics/use-earlier";
import type { LifeAnswer } from "@/server/ltv/types";

/** The curve month by month: what is observed and what is carried on. */
export function LifeTable({ answer, against }: { answer: LifeAnswer; against: string | null }) {
  const t = useTranslations("ltv.life");
  const formats = useFormats();
  const { currency } = useScope();
  const { compare, comparison } = usePeriod();
  const other = useOther();
  const money = (minor: number | undefined) => (minor === undefined ? { text: "", raw: null } : { text: formats.money(minor, { cents: true }), raw: majorUnits(currency, minor) });
  const explained = (minor: number | undefined, subject: Subject) => ({ ...money(minor), ...(minor !== undefined && { shown: <ExplainLink subject={subject}>{money(minor).text}</ExplainLink> }) });
  const count = (value: number | null, subject?: Subject) => {
    const text = value === null ? "" : formats.number(value);
    return { text, raw: value, ...(value !== null && subject && { shown: <ExplainLink subject={subject}>{text}</ExplainLink> }) };
  };
  const kind = (projected: boolean) => t(projected ? "kind.projected" : "kind.observed");
  const theirs = compare === "group" ? other : { window: comparison ?? undefined };
  const before = new Map(answer.before.map((month) => [month.age, month.cumulated]));
  const table: TwinTable = {
    columns: [
      t("column.age"),
      t("column.kind"),
      t("column.margin", { currency }),
      t("column.cumulated", { currency }),
      t("column.low", { currency }),
      t("column.high", { currency }),
      ...(against ? [t("column.before", { against, currency })] : []),
      t("column.acquired"),
      t("column.left"),
    ],
    rows: answer.months.map((month) => {
      const at = String(month.age);
      return {
        id: at,
        cells: [
          count(month.age),
          { text: kind(month.projected), raw: kind(month.projected) },
          explained(month.margin, { id: "life.margin", at }),
          explained(month.cumulated, { id: "life.cumulated", at }),
          explained(month.interval?.low, { id: "life.cumulated", at, end: "low" }),
          explained(month.interval?.high, { id: "life.cumulated", at, end: "high" }),
          ...(against ? [explained(before.get(month.age), { id: "life.cumulated", at, ...theirs })] : []),
          count(month.acquired, { id: "life.acquired", at }),
          count(month.left, { id: "life.left", at }),
        ],
      };
    }),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="ltv-by-age" />;
}
