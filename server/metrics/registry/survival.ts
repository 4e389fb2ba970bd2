import { chiSquareAnswer, curveAnswer, fitAnswer } from "../survival/answers";
import { fitBdw, fitSbg } from "../survival/fit";
import { kaplanMeier } from "../survival/kaplan-meier";
import { discountedLifetime, residualLifetime } from "../survival/lifetime";
import { logRank } from "../survival/log-rank";
import { parametersOf } from "../survival/model";
import { predictedLtv } from "../survival/predicted";
import { renewals, riskTableOf } from "../survival/risk-table";
import { answer, unanswered } from "../value";
import { InputError } from "./input-error";
import { count, grossMargin, money, months, rate } from "./inputs";
import { modelOf } from "./model-input";
import type { InputSpec, MetricSpec, ModelAnswer, ModelInputs, ModelMetric } from "./types";

const model: InputSpec = { name: "model", unit: "model" };
const list = (name: string, more: Partial<InputSpec> = {}): InputSpec => ({ name, unit: "list", min: 0, ...more });

const curveOf = { unit: "months", kind: "estimate", favourable: "up", change: "absolute", empty: "no_customers" } as const satisfies Partial<MetricSpec>;
const subjects = [list("times"), list("events", { max: 1 })];
const cohort = [list("alive"), count("horizon", { default: 12, max: 1_000 })];

export const survivalMetrics: ModelMetric[] = [
  {
    ...curveOf,
    id: "ltv.predicted",
    unit: "money",
    change: "percent",
    inputs: [
      money("arpa"),
      grossMargin,
      rate("discount"),
      { ...model, optional: true },
      list("survival", { max: 1, optional: true }),
      months("cap_months", { min: 1, optional: true }),
    ],
    compute: ({ number, list: values, value }) => {
      const given = value("model");
      if ((given === undefined) === (value("survival") === undefined)) throw new InputError("ltv.predicted needs either model or survival.");
      return predictedLtv({
        arpa: number("arpa"),
        gross_margin: number("gross_margin"),
        discount: number("discount"),
        curve: given === undefined ? survivalOf(values("survival")) : modelOf(given),
        capMonths: value("cap_months") === undefined ? undefined : number("cap_months"),
      });
    },
  },
  {
    ...curveOf,
    id: "survival.kaplan_meier",
    inputs: subjects,
    source: "Kaplan & Meier (1958), Greenwood (1926)",
    compute: (inputs) => curveAnswer(kaplanMeier(tableOf(inputs).filter(({ events }) => events > 0))),
  },
  {
    ...curveOf,
    id: "survival.log_rank",
    inputs: [...subjects, list("groups", { items: "label" })],
    source: "Mantel (1966)",
    compute: (inputs) => {
      const groups = inputs.labels("groups");
      sameLength(inputs.list("times"), groups, "groups");
      const names = [...new Set(groups)].sort();
      return chiSquareAnswer(logRank(names.map((name) => tableOf(inputs, (index) => groups[index] === name))));
    },
  },
  { ...curveOf, id: "survival.sbg", inputs: cohort, source: "Fader & Hardie (2007)", compute: (inputs) => fittedBy(fitSbg, inputs) },
  { ...curveOf, id: "survival.bdw", inputs: cohort, source: "Fader, Hardie, Liu, Davin & Steenburgh (2018)", compute: (inputs) => fittedBy(fitBdw, inputs) },
  {
    ...curveOf,
    id: "survival.del",
    inputs: [model, rate("discount")],
    source: "Fader & Hardie (2010)",
    compute: ({ value, number }) => lifetime(discountedLifetime(modelOf(value("model")), number("discount"))),
  },
  {
    ...curveOf,
    id: "survival.derl",
    inputs: [model, rate("discount"), count("n", { min: 1 })],
    source: "Fader & Hardie (2010)",
    compute: ({ value, number }) => lifetime(residualLifetime(modelOf(value("model")), number("discount"), number("n"))),
  },
];

const lifetime = (periods: number | null) => (periods === null ? unanswered("months", "not_finite") : answer("months", periods));

function tableOf(inputs: ModelInputs, belongs: (index: number) => boolean = () => true) {
  const [times, events] = [inputs.list("times"), inputs.list("events")];
  sameLength(times, events, "events");
  return riskTableOf(times.filter((_, index) => belongs(index)), events.filter((_, index) => belongs(index)));
}

/** A curve of as many parameters as it was shown ages, or more, is drawn through them and not fitted. */
function fittedBy(fit: typeof fitSbg, inputs: ModelInputs): ModelAnswer {
  const table = cohortTable(inputs);
  if (!table[0]?.atRisk) return { value: null, unit: "table", reason: "no_customers", warnings: [], n: 0 };
  const found = fit(table);
  const answered = fitAnswer(found, inputs.number("horizon"));
  return table.length <= parametersOf(found.model) ? { ...answered, warnings: [...answered.warnings, "short_history"] } : answered;
}

/** The share still there: all of them at first, and never more than before. */
function survivalOf(shares: number[]): number[] {
  const rises = shares.some((share, index) => index > 0 && share > (shares[index - 1] ?? 0));
  if (shares[0] !== 1 || rises) throw new InputError("survival must begin with 1 and never rise.");
  return shares;
}

function cohortTable(inputs: ModelInputs) {
  const alive = inputs.list("alive");
  const rises = alive.some((left, index) => index > 0 && left > (alive[index - 1] ?? 0));
  if (alive.length < 2 || rises) throw new InputError("alive must hold at least two counts, none above the one before.");
  return renewals(alive);
}

function sameLength(times: readonly number[], others: readonly unknown[], name: string): void {
  if (times.length !== others.length) throw new InputError(`times and ${name} must be of one length, not ${times.length} and ${others.length}.`);
}
