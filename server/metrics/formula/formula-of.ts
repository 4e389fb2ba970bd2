import type { Inputs } from "../expression/evaluate";
import { closedMetric } from "../registry";
import type { ClosedMetric, InputSpec } from "../registry/types";
import { inputLabel } from "./labels";
import type { Formatters, Locale, PrintedFormula } from "./layout";
import { print } from "./print";

/** Other names for inputs than the registry's, as when a rate rests on customer-months. */
type Labels = Record<string, string | undefined>;

/** The formula in words. With the inputs of a value, the branch that computed it. */
export function printFormula(id: string, locale: Locale, inputs?: Inputs, labels: Labels = {}): PrintedFormula {
  const metric = closedMetric(id);
  const name = ({ name: input, label }: InputSpec) => inputLabel(labels[input] ?? label ?? input, locale);
  return print(metric.expression, { input: (input) => name(inputSpec(metric, input)), inputs, defaults: defaults(metric) });
}

/** The same with the numbers filled in. */
export function printWithNumbers(id: string, inputs: Inputs, formatters: Formatters): PrintedFormula {
  const metric = closedMetric(id);
  const number = (input: string): string => {
    const { unit } = inputSpec(metric, input);
    const value = inputs[input];
    const known = unit === "word" || unit === "list" || unit === "model" ? null : formatters[unit];
    return typeof value === "number" && known ? known(value) : String(value);
  };
  return print(metric.expression, { input: number, inputs, defaults: defaults(metric) });
}

/** Inputs the value was in fact made of: the cap of an uncapped value is not among them. */
export function usedInputs(id: string, inputs: Inputs): Set<string> {
  const used = new Set<string>();
  const note = (input: string) => {
    used.add(input);
    return input;
  };
  const metric = closedMetric(id);
  print(metric.expression, { input: note, inputs, defaults: defaults(metric) });
  return used;
}

function inputSpec(metric: ClosedMetric, name: string): InputSpec {
  const spec = metric.inputs.find((input) => input.name === name);
  if (!spec) throw new Error(`${metric.id} has no input ${name}`);
  return spec;
}

function defaults(metric: ClosedMetric): Inputs {
  const entries = metric.inputs.map(({ name, default: value, words }) => [name, value ?? words?.[0] ?? 0] as const);
  return Object.fromEntries(entries);
}
