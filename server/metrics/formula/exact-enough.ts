import { evaluate, type Inputs } from "../expression/evaluate";
import { closedMetric } from "../registry";
import type { FormulaFormatters } from "./formatters";
import { readsSame } from "./shown";

/** Digits are added so long as they change the number, and no longer than a double has any. */
const FINEST = 8;

/**
 * The formatters with as many digits as it takes to come, from the printed inputs, to the number that is shown: where a
 * small difference of rates divides, four digits of each are too few.
 */
export function exactEnough(id: string, inputs: Inputs, value: number, formatters: FormulaFormatters): FormulaFormatters {
  const { expression, inputs: specs, unit } = closedMetric(id);
  const units = new Map(specs.map((spec) => [spec.name, spec.unit]));
  let candidate = formatters;
  for (let more = 1; more <= FINEST; more += 1) {
    const { rounded, minorDigits } = candidate;
    const printed = Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => {
        const of = units.get(name);
        return [name, typeof input === "number" && of && of !== "word" && of !== "list" && of !== "model" ? rounded(of, input) : input];
      }),
    );
    const again = evaluate(expression, printed).value;
    if (again !== null && readsSame(id, unit, value, again, minorDigits)) return candidate;
    candidate = formatters.finer(more);
  }
  return candidate;
}
