import type { RowsBehind } from "../explain/types";
import type { YearMonth } from "../period";
import type { TermFit } from "../survival/group-fit";
import type { SurvivalModel } from "../survival/model";
import { fitsAt } from "./fits";
import type { History } from "./history";

/** The survival curve of each billing term, as known at the end of a month: whose it is, which model, its parameters, and the AIC of all it was chosen from. */
export const curvesOf = (history: Pick<History, "group">, until: YearMonth): RowsBehind => curveRows(fitsAt(history, until));

/** The same of some of them. */
export function curveRows(fits: readonly TermFit[]): RowsBehind {
  return {
    columns: [
      { name: "term", unit: "count" },
      { name: "customers", unit: "count" },
      { name: "model", unit: "model" },
      { name: "parameter", unit: "word" },
      { name: "value", unit: "number" },
    ],
    rows: fits.flatMap(({ termMonths, customers, used, candidates }) => [
      ...parametersOf(used.model).map(([name, value]) => [termMonths, customers, used.model.kind, name, value]),
      ...candidates.map(({ model, aic }) => [termMonths, customers, model.kind, "AIC", aic]),
    ]),
  };
}

function parametersOf(model: SurvivalModel): [string, number][] {
  switch (model.kind) {
    case "sbg":
      return [["α", model.alpha], ["β", model.beta]];
    case "bdw":
      return [["γ", model.gamma], ["δ", model.delta], ["c", model.c]];
    case "geometric":
      return [["θ", model.churn]];
  }
}
