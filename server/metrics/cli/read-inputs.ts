import { InputError } from "../registry/input-error";
import type { ClosedMetric, InputSpec, MetricSpec, ModelInputs } from "../registry/types";

/** The inputs of a metric from parsed JSON: known names, right shapes, inside their bounds, defaults filled in. */
export function readInputs(metric: MetricSpec, given: unknown): Record<string, unknown> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new InputError(`The inputs of ${metric.id} must be a JSON object, such as ${example(metric)}.`);
  }
  const values = new Map(Object.entries(given));
  const known = metric.inputs.map(({ name }) => name);
  const unknown = [...values.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new InputError(`${metric.id} has no input "${unknown}"; its inputs are ${known.join(", ")}.`);
  const missing = metric.inputs.filter((spec) => !spec.optional && spec.default === undefined && !values.has(spec.name));
  if (missing.length > 0) throw new InputError(`${metric.id} needs ${missing.map(({ name }) => name).join(", ")}.`);
  const entries = metric.inputs.flatMap((spec) => {
    const value = values.has(spec.name) ? values.get(spec.name) : spec.default;
    return value === undefined ? [] : [[spec.name, checked(metric.id, spec, value)] as const];
  });
  const inputs: Record<string, unknown> = Object.fromEntries(entries);
  for (const { name, within } of metric.inputs) {
    if (within !== undefined && Number(inputs[name]) > Number(inputs[within])) {
      throw new InputError(`${name} of ${metric.id} must not be above ${within}, which it is a part of: ${String(inputs[name])} is more than ${String(inputs[within])}.`);
    }
  }
  return inputs;
}

/** Checked inputs by shape, for a metric that is a function. */
export function modelInputs(checkedInputs: Record<string, unknown>): ModelInputs {
  const values = new Map(Object.entries(checkedInputs));
  return {
    number: (name) => Number(values.get(name)),
    list: (name) => listOf(values.get(name)).map(Number),
    labels: (name) => listOf(values.get(name)).map(String),
    value: (name) => values.get(name),
  };
}

/** Inputs of a formula are numbers and words only. */
export function formulaInputs(metric: ClosedMetric, checkedInputs: Record<string, unknown>): Record<string, number | string> {
  const entries = metric.inputs.map(({ name, unit }) => {
    const value = checkedInputs[name];
    return [name, unit === "word" ? String(value) : Number(value)] as const;
  });
  return Object.fromEntries(entries);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function checked(id: string, spec: InputSpec, value: unknown): unknown {
  const { name, unit, words, min = -Infinity, max = Infinity } = spec;
  const fail = (must: string) => new InputError(`${name} of ${id} must be ${must}, not ${JSON.stringify(value)}.`);
  if (words) {
    if (typeof value !== "string" || !words.includes(value)) throw fail(`one of ${words.join(", ")}`);
    return value;
  }
  if (unit === "list") {
    if (!Array.isArray(value) || value.length === 0) throw fail("a list of at least one number");
    const number = (item: unknown) => typeof item === "number" && Number.isFinite(item) && item >= min && item <= max;
    const right = spec.items === "label" ? (item: unknown) => typeof item === "string" || number(item) : number;
    if (!value.every(right)) throw fail(`a list of ${spec.items === "label" ? "names or numbers" : `numbers${bounds(min, max)}`}`);
    return value;
  }
  if (unit === "model") {
    if (typeof value !== "object" || value === null) throw fail('a model, such as {"kind":"sbg","alpha":0.668,"beta":3.806}');
    return value;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) throw fail("a number");
  if (value < min || value > max) throw fail(`a number${bounds(min, max)}${unit === "rate" ? " (rates are fractions: 0.05 is 5 %)" : ""}`);
  return value;
}

function bounds(min: number, max: number): string {
  if (min > -Infinity && max < Infinity) return ` from ${min} to ${max}`;
  if (min > -Infinity) return ` not below ${min}`;
  return max < Infinity ? ` not above ${max}` : "";
}

function example({ inputs }: MetricSpec): string {
  const needed = inputs.filter((spec) => !spec.optional && spec.default === undefined);
  return `{${needed.map(({ name, words }) => `"${name}":${words ? `"${words[0]}"` : "…"}`).join(",")}}`;
}
