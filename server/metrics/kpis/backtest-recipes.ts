import { answer } from "../value";
import { prediction } from "./prediction";
import { serve, type Recipe } from "./recipe";
import type { KpiInput } from "./types";

const KINDS = ["model", "plain"] as const;

/** How far off the prediction of the hidden months was: by the survival curves (`model`) or by one constant churn (`plain`). */
export function backtestRecipes(input: KpiInput, at: string): Recipe[] {
  const kind = KINDS.find((candidate) => candidate === at);
  const { backtest } = prediction(input, { horizon: 1 }).backtest;
  if (!kind || !backtest) return [];
  const { cut, hidden, survivors, months } = backtest;
  const other = kind === "model" ? "plain" : "model";
  const window = { from: months[0]?.month ?? cut, to: months.at(-1)?.month ?? cut };
  const behind = { from: cut, to: cut };
  const recipe = (id: string, of: "customers" | "margin", pairs: [month: string, came: number, expected: number][]): Recipe => ({
    ...serve(id, answer("rate", backtest[kind][of], survivors), window, "active_at_close", () => ({
      columns: [
        { name: "month", unit: "month" },
        { name: "came", unit: of === "customers" ? "count" : "money" },
        { name: "expected", unit: of === "customers" ? "number" : "money" },
        { name: "error", unit: "rate" },
      ],
      rows: pairs.map(([month, came, expected]) => [month, came, expected, came > 0 ? Math.abs(expected / came - 1) : null]),
    })),
    behind,
    asides: {
      [`error_of_${other}`]: { value: answer("rate", backtest[other][of], survivors), metricId: id, window, at: other },
      months_hidden: { value: hidden, window },
    },
  });
  return [
    recipe("backtest.customers_error", "customers", months.map(({ month, actual, predicted, plain }) => [month, actual, kind === "model" ? predicted : plain])),
    recipe("backtest.margin_error", "margin", months.map(({ month, actualMargin, predictedMargin, plainMargin }) => [month, actualMargin, kind === "model" ? predictedMargin : plainMargin])),
  ];
}
