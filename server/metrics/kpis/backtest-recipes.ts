import type { BacktestAnswer, BacktestMonth } from "../survival/backtest";
import { answer, unanswered, withWarnings, type MetricValue } from "../value";
import { prediction } from "./prediction";
import { serve, type Ingredient, type Recipe } from "./recipe";
import type { KpiInput } from "./types";

const KINDS = ["model", "plain"] as const;
type Kind = (typeof KINDS)[number];
type Backtest = NonNullable<BacktestAnswer["backtest"]>;

/**
 * The prediction of the hidden months held against them, by the survival curves (`model`) or by one constant churn (`plain`):
 * over all of them, or in one, `2026-03~model`; what came in one, `2026-03`, is of neither.
 */
export function backtestRecipes(input: KpiInput, at: string): Recipe[] {
  const [inMonth, named] = at.includes("~") ? at.split("~") : KINDS.some((kind) => kind === at) ? [undefined, at] : [at, undefined];
  const { backtest } = prediction(input, { horizon: 1 }).backtest;
  const kind = KINDS.find((candidate) => candidate === named);
  if (!backtest || (named !== undefined && !kind)) return [];
  if (inMonth === undefined) return kind ? errors(backtest, kind, backtest.months) : [];
  const ahead = backtest.months.findIndex(({ month }) => month === inMonth) + 1;
  const month = backtest.months[ahead - 1];
  if (!month) return [];
  return kind ? [...errors(backtest, kind, [month]), ...expectedRecipes(backtest, kind, month, ahead)] : cameRecipes(backtest, month);
}

/** How far off it was, as a mean over the months. */
function errors(backtest: Backtest, kind: Kind, months: readonly BacktestMonth[]): Recipe[] {
  const { cut, hidden, survivors } = backtest;
  const whole = months.length === backtest.months.length;
  const [first, last] = [months[0]?.month ?? cut, months.at(-1)?.month ?? cut];
  const window = { from: first, to: last };
  const other = kind === "model" ? "plain" : "model";
  const errorOf = (of: "customers" | "margin", by: Kind) => (whole ? backtest[by][of] : (months[0]?.errors[by][of] ?? null));
  const value = (of: "customers" | "margin", by: Kind): MetricValue => {
    const error = errorOf(of, by);
    return error === null ? unanswered("rate", "no_customers", survivors) : answer("rate", error, survivors);
  };
  const recipe = (id: string, of: "customers" | "margin"): Recipe => ({
    ...serve(id, value(of, kind), window, "active_at_close", () => ({
      columns: [
        { name: "month", unit: "month" },
        { name: "came", unit: of === "customers" ? "count" : "money" },
        { name: "expected", unit: of === "customers" ? "number" : "money" },
        { name: "error", unit: "rate" },
      ],
      rows: months.map((month) => [month.month, came(month, of), expectedIn(month, of, kind), month.errors[kind][of]]),
    })),
    behind: { from: cut, to: cut },
    asides: {
      [`error_of_${other}`]: { value: value(of, other), metricId: id, window, at: whole ? other : `${first}~${other}` },
      ...(whole && { months_hidden: { value: hidden, window } }),
    },
  });
  return [recipe("backtest.customers_error", "customers"), recipe("backtest.margin_error", "margin")];
}

const came = ({ actual, actualMargin }: BacktestMonth, of: "customers" | "margin") => (of === "customers" ? actual : actualMargin);

function expectedIn({ predicted, predictedMargin, plain, plainMargin }: BacktestMonth, of: "customers" | "margin", kind: Kind): number {
  if (kind === "model") return of === "customers" ? predicted : predictedMargin;
  return of === "customers" ? plain : plainMargin;
}

/** Who was there in one month of those acquired by the cut, and their margin. */
function cameRecipes({ cut }: Backtest, { month, actual, actualMargin }: BacktestMonth): Recipe[] {
  const window = { from: month, to: month };
  const seen = { within: { acquiredBy: cut } };
  return [
    { ...serve("backtest.customers", answer("count", actual, actual), window, "active_at_close"), ...seen },
    { ...serve("backtest.margin", answer("money", actualMargin, actual), window, "active_at_close"), ...seen },
  ];
}

/** Who was expected in one month of those of the cut, and their margin. */
function expectedRecipes(backtest: Backtest, kind: Kind, month: BacktestMonth, ahead: number): Recipe[] {
  const { cut, survivors, marginAtCut, plainChurn, recent } = backtest;
  const window = { from: month.month, to: month.month };
  const atCut = { from: cut, to: cut };
  const standing: Ingredient = { value: answer("count", survivors, survivors), metricId: "customers", population: "active_at_close", window: atCut };
  const margin: Ingredient = { value: answer("money", marginAtCut, survivors), population: "active_at_close", window: atCut };
  const months = { from: recent.from, to: recent.to };
  const constant: Record<string, Ingredient> = {
    opening_customers: { value: answer("count", recent.opening), population: "at_each_opening", window: months },
    retained_customers: { value: answer("count", recent.retained), population: "kept_each_month", window: months },
    constant_churn: { value: answer("rate", plainChurn), window: months },
  };
  const band = kind === "model" ? { interval: month.band } : {};
  const expected = (id: string, of: "customers" | "margin"): Recipe => ({
    ...serve(id, withWarnings({ ...answer(of === "customers" ? "count" : "money", expectedIn(month, of, kind), survivors), ...(of === "customers" && band) }, kind === "model" ? ["projected"] : []), window, "active_at_close"),
    behind: atCut,
    at: `${month.month}~${kind}`,
    ...(kind === "plain" && { how: id.replace("backtest.", "backtest.plain.") }),
    asides: {
      ...(kind === "plain" && of === "margin" ? { margin_at_cut: margin } : { customers_at_cut: standing }),
      ...(kind === "plain" && constant),
      months_ahead: { value: ahead, window },
    },
    rows:
      kind === "plain"
        ? undefined
        : () => ({
            columns: [
              { name: "term", unit: "count" },
              { name: "atCut", unit: "count" },
              { name: "expected", unit: of === "customers" ? "number" : "money" },
            ],
            rows: month.byTerm.map((term) => [term.termMonths, term.standing, term[of]]),
          }),
  });
  return [expected("backtest.customers_expected", "customers"), expected("backtest.margin_expected", "margin")];
}
