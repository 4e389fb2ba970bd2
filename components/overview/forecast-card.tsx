"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { TableTwin } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { majorUnits } from "@/components/format/money";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { IntervalEnd } from "@/server/metrics/explain/types";
import type { ForecastAnswer } from "@/server/overview/get-forecast";
import { IntakeForm } from "./intake-form";
import { forecastPoints, forecastRows, type ForecastOf, type ForecastRow } from "./prepare-forecast";

/** The next twelve months if nothing changes, and how far off such a forecast was. */
export function ForecastCard({ answer }: { answer: ForecastAnswer }) {
  const t = useTranslations("overview.forecast");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  const last = answer.forecast?.months.at(-1);
  const pointOf = usePoint(answer);
  const told = (text: string, month: string, end?: IntervalEnd) => ({ text, subject: { id: "forecast.mrr", at: pointOf(month), ...(end && { end }) } });
  const title = last
    ? t.rich("finding", {
        month: formats.month(last.month),
        ...linked({ mrr: told(formats.money(last.mrr), last.month), low: told(formats.money(last.mrrBand.low), last.month, "low"), high: told(formats.money(last.mrrBand.high), last.month, "high") }),
      })
    : t("title");
  return (
    <Card title={title} subtitle={t("subtitle", { month: formats.month(answer.until) })}>
      {answer.forecast ? <IntakeForm perMonth={answer.forecast.newCustomersPerMonth} /> : <Note className="mb-3">{t("cannot", { reason: answer.reason ? reasons(answer.reason) : "" })}</Note>}
      <div className="grid gap-x-8 gap-y-4 desktop:grid-cols-2">
        <Projection answer={answer} of="mrr" />
        <Projection answer={answer} of="customers" />
      </div>
      <Backtest answer={answer} />
      <ForecastTable answer={answer} />
    </Card>
  );
}

function Projection({ answer, of }: { answer: ForecastAnswer; of: ForecastOf }) {
  const t = useTranslations("overview.forecast");
  const formats = useFormats();
  const rows = forecastRows(answer, of);
  const write = (value: number) => (of === "mrr" ? formats.money(value) : formats.number(Math.round(value)));
  const last = rows.at(-1);
  const months = rows.map(({ month }) => month);
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-sub text-ink2">{t(`of.${of}`)}</h3>
      <LineChart
        series={[{ id: of, role: "ours", points: forecastPoints(rows) }]}
        fromZero
        xTicks={rows.flatMap((_, x) => (x % 6 === 0 ? [x] : []))}
        height={220}
        xTitle=""
        formatX={(x) => (months[x] ? formats.month(months[x], "2-digit") : "")}
        formatY={of === "mrr" ? formats.moneyShort : (value) => formats.number(value)}
        names={{ [of]: last?.value == null ? "" : write(last.value) }}
        description={last?.value == null ? t(`of.${of}`) : t("describe", { name: t(`of.${of}`), month: formats.month(last.month), value: write(last.value), low: write(last.low ?? last.value), high: write(last.high ?? last.value) })}
      />
    </div>
  );
}

const untried = { churn_dates_unknown: "backtestUndated", no_data: "backtestTooShort", sample_too_small: "backtestTooSmall" } as const;

function Backtest({ answer: { backtest } }: { answer: ForecastAnswer }) {
  const t = useTranslations("overview.forecast");
  const formats = useFormats();
  if (!backtest.backtest) return <p className="mt-2 text-sub text-ink3">{t(untried[backtest.reason])}</p>;
  const { cut, hidden, survivors, model, plain } = backtest.backtest;
  const error = (of: "customers" | "margin", at: "model" | "plain", value: number) => ({ text: formats.percent(value, 1), subject: { id: `backtest.${of}_error`, at } });
  return (
    <p className="mt-2 text-sub text-ink2">
      {t.rich("backtest", {
        cut: formats.month(cut),
        hidden,
        n: survivors,
        ...linked({
          who: { subject: { id: "customers", window: { from: cut, to: cut } } },
          customers: error("customers", "model", model.customers),
          margin: error("margin", "model", model.margin),
          plainCustomers: error("customers", "plain", plain.customers),
          plainMargin: error("margin", "plain", plain.margin),
        }),
      })}
    </p>
  );
}

function ForecastTable({ answer }: { answer: ForecastAnswer }) {
  const t = useTranslations("overview.forecast");
  const formats = useFormats();
  const { currency } = useScope();
  const customers = forecastRows(answer, "customers");
  const money = (minor: number | null) => ({ text: minor === null ? "" : formats.money(minor), raw: minor === null ? null : majorUnits(currency, Math.round(minor)) });
  const count = (value: number | null) => ({ text: value === null ? "" : formats.number(Math.round(value)), raw: value });
  const pointOf = usePoint(answer);
  const explained = (of: ForecastOf, { month, projected }: ForecastRow, text: string, end?: IntervalEnd) => (
    <ExplainLink subject={projected ? { id: `forecast.${of}`, at: pointOf(month), ...(end && { end }) } : { id: of, window: { from: month, to: month } }}>{text}</ExplainLink>
  );
  const cells = (of: ForecastOf, row: ForecastRow | undefined) => {
    const write = of === "mrr" ? money : count;
    return (["value", "low", "high"] as const).map((name) => {
      const cell = write(row?.[name] ?? null);
      return row && row[name] !== null ? { ...cell, shown: explained(of, row, cell.text, name === "value" ? undefined : name) } : cell;
    });
  };
  const table = {
    columns: [t("column.month"), t("column.mrr", { currency }), t("column.mrrLow"), t("column.mrrHigh"), t("column.customers"), t("column.customersLow"), t("column.customersHigh")],
    rows: forecastRows(answer, "mrr").map((mrr, index) => {
      const people = customers[index];
      const month = formats.month(mrr.month);
      const name = mrr.projected ? t("projected", { month }) : month;
      return {
        id: mrr.month,
        cells: [{ text: name, raw: name, order: mrr.month }, ...cells("mrr", mrr), ...cells("customers", people)],
      };
    }),
  };
  return <TableTwin table={table} caption={t("title")} fileName="forecast" />;
}

/** A month as a number of it is asked at: whoever names an intake reads of a forecast with it. */
function usePoint({ forecast }: ForecastAnswer): (month: string) => string {
  const own = useSearchParams().get("newCustomers");
  return (month) => (own === null || !forecast ? month : `${month}~${forecast.newCustomersPerMonth}`);
}
