"use client";

import { useTranslations } from "next-intl";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import type { PredictionAnswer } from "@/server/ltv/types";
import type { IntervalEnd } from "@/server/metrics/explain/types";
import type { FitAge } from "./prepare-prediction";

export function BacktestTable({ backtest }: { backtest: NonNullable<PredictionAnswer["backtest"]["backtest"]> }) {
  const t = useTranslations("ltv.prediction.table");
  const formats = useFormats();
  const { currency } = useScope();
  const cell = (text: string, raw: number | null, subject: Subject) => ({ text, raw, shown: <ExplainLink subject={subject}>{text}</ExplainLink> });
  const count = (value: number, subject: Subject) => cell(formats.number(value), value, subject);
  const money = (minor: number, subject: Subject) => cell(formats.money(minor), majorUnits(currency, minor), subject);
  const share = (value: number | null, subject: Subject) => (value === null ? { text: dash, raw: null } : cell(formats.percent(value), value, subject));
  const table: TwinTable = {
    columns: [t("month"), t("actual"), t("predicted"), t("low"), t("high"), t("error"), t("plain"), t("plainError"), t("actualMargin", { currency }), t("predictedMargin", { currency }), t("marginError"), t("plainMargin", { currency }), t("plainMarginError")],
    rows: backtest.months.map((month) => {
      const { errors } = month;
      const came = (id: string): Subject => ({ id: `backtest.${id}`, at: month.month });
      const of = (id: string, kind: "model" | "plain", end?: IntervalEnd): Subject => ({ id: `backtest.${id}`, at: `${month.month}~${kind}`, ...(end && { end }) });
      return {
        id: month.month,
        cells: [
          { text: formats.month(month.month), raw: month.month },
          count(month.actual, came("customers")),
          count(month.predicted, of("customers_expected", "model")),
          count(month.band.low, of("customers_expected", "model", "low")),
          count(month.band.high, of("customers_expected", "model", "high")),
          share(errors.model.customers, of("customers_error", "model")),
          count(month.plain, of("customers_expected", "plain")),
          share(errors.plain.customers, of("customers_error", "plain")),
          money(month.actualMargin, came("margin")),
          money(month.predictedMargin, of("margin_expected", "model")),
          share(errors.model.margin, of("margin_error", "model")),
          money(month.plainMargin, of("margin_expected", "plain")),
          share(errors.plain.margin, of("margin_error", "plain")),
        ],
      };
    }),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="backtest" />;
}

export function FitTable({ ages }: { ages: readonly FitAge[] }) {
  const t = useTranslations("ltv.prediction.fit");
  const formats = useFormats();
  const cell = (value: number | null, text: string, subject: Subject) => (value === null ? { text: "", raw: null } : { text, raw: value, shown: <ExplainLink subject={subject}>{text}</ExplainLink> });
  const count = (value: number | null, id: string, at: string) => cell(value, formats.number(value ?? 0), { id, at });
  const share = (value: number | null, id: string, at: string, end?: IntervalEnd) => cell(value, formats.percent(value ?? 0), { id, at, ...(end && { end }) });
  const table: TwinTable = {
    columns: [t("age"), t("atRisk"), t("events"), t("survival"), t("lower"), t("upper"), t("fitted")],
    rows: ages.map((row) => {
      const at = String(row.age);
      return {
        id: at,
        cells: [
          { text: formats.number(row.age), raw: row.age },
          count(row.atRisk, "survival.at_risk", at),
          count(row.events, "survival.left", at),
          share(row.survival, "survival.observed", at),
          share(row.lower, "survival.observed", at, "low"),
          share(row.upper, "survival.observed", at, "high"),
          share(row.fitted, "survival.fitted", at),
        ],
      };
    }),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="survival" />;
}
