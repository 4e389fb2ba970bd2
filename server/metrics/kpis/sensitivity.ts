import { evaluateMetric } from "../evaluate-metric";
import { monthlyDiscount } from "../settings";
import type { MetricValue } from "../value";
import { historyOf } from "./history";
import { recipes } from "./kpis";
import { plain } from "./ltv-parts";
import { predictedIf } from "./predicted";
import { cook, type Recipe } from "./recipe";
import type { KpiInput } from "./types";

const STEPS = { lower: 0.9, higher: 1.1 };

const LEVERS = ["arpa", "cost", "churn", "discount"] as const;
export type Lever = (typeof LEVERS)[number];

export interface Sensitivity {
  ltv: MetricValue;
  /** Each lever alone, 10 % of itself lower and higher; only those the method in use knows: what was observed knows none. */
  levers: { lever: Lever; lower: MetricValue; higher: MetricValue }[];
}

type Numbers = Record<string, number>;

/**
 * What 10 % of ARPA (margin kept), of cost, of churn (net retention moves by the same points) and of the annual discount
 * rate do to the LTV in use. Never 10 % of a retention: 4 points of churn are what can be won, not 96 of retention.
 */
export function sensitivity(input: KpiInput): Sensitivity | null {
  const found = levers(input);
  if (!found) return null;
  const { recipe, moves, moved } = found;
  const known = LEVERS.flatMap((lever) => {
    const move = moves[lever];
    return move ? [{ lever, lower: moved(move(STEPS.lower)), higher: moved(move(STEPS.higher)) }] : [];
  });
  return { ltv: recipe.answer, levers: known };
}

/** The LTV in use with one lever moved, `churn.lower`, as it is printed: its formula with what is assumed filled in. */
export function movedRecipes(input: KpiInput, at: string): Recipe[] {
  const found = levers(input);
  const [lever, step] = [LEVERS.find((name) => at.startsWith(`${name}.`)), at.endsWith(".lower") ? "lower" : "higher"] as const;
  const move = lever && at === `${lever}.${step}` ? found?.moves[lever] : null;
  if (!found || !move) return [];
  const { recipe, moved } = found;
  const numbers = move(STEPS[step]);
  const assumed = Object.entries(numbers).flatMap(([name, value]) => (recipe.ingredients[name] ? [[name, { value, assumed: true }]] : []));
  return [
    {
      ...recipe,
      answer: moved(numbers),
      ingredients: { ...recipe.ingredients, ...Object.fromEntries(assumed) },
      asides: { estimate: { value: recipe.answer, metricId: recipe.id, population: recipe.population, window: recipe.behind ?? recipe.window } },
    },
  ];
}

/** What that does to the LTV, as a share of it. */
export function movedChangeRecipes(input: KpiInput, at: string): Recipe[] {
  const [moved] = movedRecipes(input, at);
  const estimate = moved?.asides.estimate;
  if (!moved || !estimate) return [];
  const { id, answer, population, window, behind = window, settings } = moved;
  return [cook({ id: "ltv_change", ingredients: { moved_ltv: { value: answer, metricId: id, population, window: behind, at }, ltv: estimate }, sample: { n: answer.n }, settings, window, population, behind })];
}

interface Levers {
  recipe: Recipe;
  moves: Partial<Record<Lever, ((factor: number) => Numbers) | null>>;
  moved: (numbers: Numbers) => MetricValue;
}

function levers(input: KpiInput): Levers | null {
  const id = `ltv.${input.settings.ltvMethod}`;
  const history = historyOf(input);
  const recipe = recipes(history, input.range, [id])[0];
  if (!recipe) return null;
  if (recipe.answer.value === null || input.settings.ltvMethod === "observed") return { recipe, moves: {}, moved: () => recipe.answer };
  const numbers: Numbers = plain(recipe.ingredients);
  const annual = input.settings.annualDiscountRate;
  const moves: Record<Lever, ((factor: number) => Numbers) | null> = {
    arpa: priceMove(numbers),
    cost: has(numbers, "gross_margin") && ((factor) => ({ gross_margin: 1 - (1 - at(numbers, "gross_margin")) * factor })),
    churn: input.settings.ltvMethod === "predicted" ? (factor) => ({ churn: factor }) : churnMove(numbers),
    discount: has(numbers, "discount") && ((factor) => ({ discount: monthlyDiscount(annual * factor) })),
  };
  const moved = (assumed: Numbers) =>
    input.settings.ltvMethod === "predicted" ? predictedIf(history, input.range, assumed) : evaluateMetric(id, { ...numbers, ...assumed }, { n: recipe.answer.n });
  return { recipe, moves, moved };
}

/** Where customers buy rather than subscribe, the basket is what they pay. */
function priceMove(numbers: Numbers): ((factor: number) => Numbers) | null {
  const name = "arpa" in numbers ? "arpa" : "basket";
  return has(numbers, name) && ((factor) => ({ [name]: at(numbers, name) * factor }));
}

function churnMove(numbers: Numbers): ((factor: number) => Numbers) | null {
  if (has(numbers, "churn_rate")) return (factor) => ({ churn_rate: Math.min(1, at(numbers, "churn_rate") * factor) });
  if (!has(numbers, "retention")) return null;
  const churn = 1 - at(numbers, "retention");
  return (factor) => {
    const moved = Math.min(1, churn * factor);
    return { retention: 1 - moved, nrr: Math.max(0, at(numbers, "nrr") - (moved - churn)) };
  };
}

const has = (numbers: Numbers, name: string) => (name in numbers ? true : null);
const at = (numbers: Numbers, name: string) => numbers[name] ?? 0;
