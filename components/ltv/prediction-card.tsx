"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked, plain } from "@/components/explain/linked";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Pill } from "@/components/ui/pill";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { PredictionAnswer } from "@/server/ltv/types";
import { BacktestTable } from "./prediction-tables";
import { backtestSeries } from "./prepare-prediction";

/** The prediction held against months it did not know, beside the plain formula, and against what was observed. */
export function PredictionCard({ answer }: { answer: PredictionAnswer }) {
  const t = useTranslations("ltv.prediction");
  const formats = useFormats();
  const { backtest, reason } = answer.backtest;
  const error = (at: "model" | "plain", value: number) => ({ text: formats.percent(value), subject: { id: "backtest.customers_error", at } });
  const numbers = backtest && { model: error("model", backtest.model.customers), plain: error("plain", backtest.plain.customers) };
  return (
    <Card
      title={<ExplainLink subject={{ id: "ltv.predicted" }}>{t("title")}</ExplainLink>}
      subtitle={
        backtest && numbers ? (
          <>
            {t.rich("finding", { months: backtest.hidden, ...linked(numbers) })}. {t("subtitle", { cut: formats.month(backtest.cut) })}
          </>
        ) : (
          t("none", { reason: t(`why.${reason ?? "no_data"}`) })
        )
      }
    >
      {backtest && numbers ? (
        <>
          <LineChart
            series={backtestSeries(backtest)}
            fromZero={false}
            xTicks={[0, 3, 6, 9, 12]}
            height={260}
            xTitle={t("xTitle", { cut: formats.month(backtest.cut) })}
            formatX={(value) => formats.number(value)}
            formatY={(value) => formats.number(value)}
            names={{ actual: t("name.actual"), predicted: "", plain: t("name.plain") }}
            description={t.markup("finding", { months: backtest.hidden, ...plain(numbers) })}
          />
          <p className="mt-2 text-sub text-ink2">{t("inside", { inside: backtest.inside, months: backtest.hidden })}</p>
          <Errors backtest={backtest} />
          <BacktestTable backtest={backtest} />
        </>
      ) : null}
    </Card>
  );
}

function Errors({ backtest }: { backtest: NonNullable<PredictionAnswer["backtest"]["backtest"]> }) {
  const t = useTranslations("ltv.prediction.errors");
  const formats = useFormats();
  return (
    <Table caption={t("caption")} className="mt-1">
      <TableHead>
        <TableRow>
          <HeaderCell>{t("caption")}</HeaderCell>
          <HeaderCell>{t("customers")}</HeaderCell>
          <HeaderCell>{t("margin")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        <TableRow>
          <RowHeader>
            {t("survival")} <Pill tone="good">{t("used")}</Pill>
          </RowHeader>
          <Cell>
            <ExplainLink subject={{ id: "backtest.customers_error", at: "model" }}>{formats.percent(backtest.model.customers)}</ExplainLink>
          </Cell>
          <Cell>
            <ExplainLink subject={{ id: "backtest.margin_error", at: "model" }}>{formats.percent(backtest.model.margin)}</ExplainLink>
          </Cell>
        </TableRow>
        <TableRow>
          <RowHeader>{t("plain")}</RowHeader>
          <Cell>
            <ExplainLink subject={{ id: "backtest.customers_error", at: "plain" }}>{formats.percent(backtest.plain.customers)}</ExplainLink>
          </Cell>
          <Cell>
            <ExplainLink subject={{ id: "backtest.margin_error", at: "plain" }}>{formats.percent(backtest.plain.margin)}</ExplainLink>
          </Cell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
