import { cook, type Ingredient, type Recipe } from "../kpis/recipe";
import { monthOf, type DateOnly } from "../period";
import { answer } from "../value";
import { Z_99, type Likeness } from "./likeness";

/**
 * How much more often advocates have a value of a trait, `plan~Pro`, and how often they and the others have it,
 * `advocates~plan~Pro`. None of a value that nobody compared.
 */
export function traitRecipes({ advocates, customers, traits }: Likeness, at: string, dataDate: DateOnly): Recipe[] {
  const [first = "", ...rest] = at.split("~");
  const side = first === "advocates" || first === "others" ? first : null;
  const [trait, ...value] = side ? rest : [first, ...rest];
  const found = traits.find((candidate) => candidate.trait === trait && candidate.value === value.join("~"));
  if (!found) return [];
  const window = { from: monthOf(dataDate), to: monthOf(dataDate) };
  const count = (number: number): Ingredient => ({ value: number, window });
  const [others, quiet] = [customers - advocates, found.customers - found.advocates];
  const known = { sample: { n: customers }, window, population: null };
  if (side) {
    const [having, all] = side === "advocates" ? [found.advocates, advocates] : [quiet, others];
    return [cook({ ...known, sample: { n: all }, id: "referral.trait_share", ingredients: { with_trait: count(having), of_all: count(all) } })];
  }
  const lift = cook({
    ...known,
    id: "referral.trait_lift",
    ingredients: { advocates_with_trait: count(found.advocates), advocates: count(advocates), others_with_trait: count(quiet), others: count(others) },
    interval: () => found.interval,
    endParts: () => ({
      asides: {
        advocates_with_trait: count(found.advocates),
        advocates: count(advocates),
        others_with_trait: count(quiet),
        others: { ...count(others), label: "other_customers" },
        standard_error_of_log: { value: answer("count", found.error), origin: "derived" },
        normal_quantile: { value: answer("count", Z_99), origin: "constant" },
      },
    }),
  });
  return [{ ...lift, at }];
}
