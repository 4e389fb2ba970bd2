"use client";

import { useTranslations } from "next-intl";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { CustomersLink } from "@/components/customers/customers-link";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import type { ReturnCurve } from "@/server/metrics/acquisition/cohort-returns";
import type { MetricValue } from "@/server/metrics/value";
import { howQuarterIsKnown } from "./prepare-files";
import { useHowWords } from "./use-how-words";
import { useQuarter } from "./use-quarter";

/** Margin per customer after so many months of life. */
const ages = [3, 6, 12, 24];

export function QuartersTable({ quarters }: { quarters: readonly ReturnCurve[] }) {
  const t = useTranslations("payback.quarters");
  const formats = useFormats();
  const { currency } = useScope();
  const { group } = usePeriod();
  const nameOf = useQuarter();
  const howWords = useHowWords();
  const after = (quarter: ReturnCurve, age: number) => {
    const point = quarter.points.find((candidate) => candidate.age === age);
    if (!point) return { text: dash, raw: null };
    const text = `${formats.money(point.cumulated)}${point.projected ? ` ${t("projectedMark")}` : ""}`;
    return { text, raw: majorUnits(currency, point.cumulated), shown: <ExplainLink subject={{ id: "cohort_margin.after", window: quarter.cohorts, at: String(age) }}>{text}</ExplainLink> };
  };
  const metric = (id: string, quarter: ReturnCurve, value: MetricValue) => ({
    text: formats.metric(value) ?? dash,
    raw: value.value === null ? null : value.unit === "money" ? majorUnits(currency, value.value) : value.value,
    shown: (
      <ExplainLink subject={{ id, window: quarter.cohorts }} className={value.warnings.includes("few_customers") ? "text-ink3" : undefined}>
        {formats.metric(value) ?? dash}
        {value.warnings.includes("projected") ? ` ${t("projectedMark")}` : null}
      </ExplainLink>
    ),
  });
  const table: TwinTable = {
    columns: [t("column.quarter"), t("column.acquired"), t("column.cac", { currency }), t("column.payback"), ...ages.map((age) => t("column.after", { age, currency }))],
    beyond: [t("how", { what: t("column.payback") }), ...ages.map((age) => t("how", { what: t("column.after", { age, currency }) }))],
    rows: quarters.map((quarter) => ({
      id: quarter.cohorts.from,
      cells: [
        { text: nameOf(quarter.cohorts), raw: nameOf(quarter.cohorts), order: quarter.cohorts.from },
        {
          text: formats.number(quarter.acquired),
          raw: quarter.acquired,
          shown: (
            <CustomersLink population="new_in_range" range={quarter.cohorts} {...(group ?? {})}>
              {formats.number(quarter.acquired)}
            </CustomersLink>
          ),
        },
        metric("cac", quarter, quarter.cac),
        metric("cac_payback.cohort", quarter, quarter.payback),
        ...ages.map((age) => after(quarter, age)),
      ],
      beyond: howQuarterIsKnown(quarter, ages, howWords),
    })),
  };
  return (
    <>
      <TableTwin table={table} caption={t("title")} fileName="payback-by-quarter" />
      <p className="mt-2 text-label text-ink3">{t("marked", { mark: t("projectedMark") })}</p>
    </>
  );
}
