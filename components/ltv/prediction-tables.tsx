"use client";

import { useTranslations } from "next-intl";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { useFormats, useScope } from "@/components/metrics/scope";
import type { PredictionAnswer } from "@/server/ltv/types";
import type { FitAge } from "./prepare-prediction";

export function BacktestTable({ backtest }: { backtest: NonNullable<PredictionAnswer["backtest"]["backtest"]> }) {
  const t = useTranslations("ltv.prediction.table");
  const formats = useFormats();
  const { currency } = useScope();
  const count = (value: number) => ({ text: formats.number(value), raw: value });
  const money = (minor: number) => ({ text: formats.money(minor), raw: majorUnits(currency, minor) });
  const table: TwinTable = {
    columns: [t("month"), t("actual"), t("predicted"), t("low"), t("high"), t("plain"), t("actualMargin", { currency }), t("predictedMargin", { currency }), t("plainMargin", { currency })],
    rows: backtest.months.map((month) => ({
      id: month.month,
      cells: [
        { text: formats.month(month.month), raw: month.month },
        count(month.actual),
        count(month.predicted),
        count(month.band.low),
        count(month.band.high),
        count(month.plain),
        money(month.actualMargin),
        money(month.predictedMargin),
        money(month.plainMargin),
      ],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="backtest" />;
}

export function FitTable({ ages }: { ages: readonly FitAge[] }) {
  const t = useTranslations("ltv.prediction.fit");
  const formats = useFormats();
  const count = (value: number | null) => ({ text: value === null ? "" : formats.number(value), raw: value });
  const share = (value: number | null, id: string, at: number) => ({
    text: value === null ? "" : formats.percent(value),
    raw: value,
    ...(value !== null && { shown: <ExplainLink subject={{ id, at: String(at) }}>{formats.percent(value)}</ExplainLink> }),
  });
  const table: TwinTable = {
    columns: [t("age"), t("atRisk"), t("events"), t("survival"), t("lower"), t("upper"), t("fitted")],
    rows: ages.map((row) => ({
      id: String(row.age),
      cells: [count(row.age), count(row.atRisk), count(row.events), share(row.survival, "survival.observed", row.age), share(row.lower, "survival.observed", row.age), share(row.upper, "survival.observed", row.age), share(row.fitted, "survival.fitted", row.age)],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="survival" />;
}
