import { historyOf } from "../kpis/history";
import { cook, type Ingredient, type Recipe } from "../kpis/recipe";
import type { KpiInput } from "../kpis/types";
import { FUNNEL_STEPS, referralFunnel, type FunnelStep } from "./funnel";

/** What a step is called elsewhere: its sum, its list, the message of its input. */
const ids: Record<FunnelStep, string> = { invited: "invited", signedUp: "signed_up", paying: "paying", rewarded: "rewarded" };

/** How many of one step of the funnel reached the next one, `paying`. None of the first, and where nobody referred. */
export function stepRecipes(input: KpiInput, at: string): Recipe[] {
  const { steps = [], range: window = input.range } = referralFunnel(historyOf(input), input.range) ?? {};
  const index = FUNNEL_STEPS.findIndex((step) => ids[step] === at);
  const [before, reached] = [steps[index - 1], steps[index]];
  if (!before || !reached) return [];
  const counted = ({ step, people }: typeof reached): Ingredient => ({ value: people, metricId: `referral.${ids[step]}`, window, label: ids[step] });
  return [cook({ id: "referral.step_share", ingredients: { people: counted(reached), people_before: counted(before) }, window, population: null })];
}
