import { evaluateMetric } from "../evaluate-metric";
import { plainFormatters } from "../formula/formatters";
import { printFormula, printWithNumbers } from "../formula/formula-of";
import { closedMetrics, computableMetrics } from "../registry";
import { InputError } from "../registry/input-error";
import type { ClosedMetric, ModelMetric } from "../registry/types";
import type { Interval, Reason, Warning } from "../value";
import { formulaInputs, modelInputs, readInputs } from "./read-inputs";

interface CommandResult {
  stdout: string;
  stderr: string;
  exitCode: 0 | 2;
}

interface MetricAnswer {
  value: number | object | null;
  unit: string;
  reason: Reason | null;
  warnings: Warning[];
  n: number | null;
  interval?: Interval;
  uncapped?: number | "not_finite";
  formula: string | null;
}

const USAGE = `Usage: tenure metric ID '{"input":1}' | tenure metric --list | tenure metric --batch < lines of {"id":…,"inputs":{…}}`;

/**
 * `tenure metric`: one metric from inputs alone, in the caller's own unit of money. A pure function of its arguments
 * and of standard input, so that the shell, the tests and the docs run the same thing.
 */
export function runMetricCommand(argv: readonly string[], stdinLines: readonly string[]): CommandResult {
  const [first, json, ...rest] = argv.filter((argument) => argument !== "--json");
  if (first === "--list") return succeed(computableMetrics.map(listing));
  if (first === "--batch") return succeed(stdinLines.filter((line) => line.trim() !== "").map(batchLine));
  if (first === undefined || rest.length > 0) return fail(USAGE);
  try {
    return succeed([compute(first, parse(json ?? "{}"))]);
  } catch (error) {
    if (error instanceof InputError) return fail(error.message);
    throw error;
  }
}

function compute(id: string, given: unknown): MetricAnswer {
  const metric = computableMetrics.find((candidate) => candidate.id === id);
  if (!metric) throw new InputError(`No metric is called ${JSON.stringify(id)}; tenure metric --list prints them all.`);
  const inputs = readInputs(metric, given);
  return isClosed(metric) ? computeFormula(metric, formulaInputs(metric, inputs)) : { ...metric.compute(modelInputs(inputs)), formula: null };
}

function computeFormula(metric: ClosedMetric, inputs: Record<string, number | string>): MetricAnswer {
  const answer = evaluateMetric(metric.id, inputs);
  const symbols = printFormula(metric.id, "en", inputs).text;
  const formula = answer.value === null ? symbols : `${symbols} = ${printWithNumbers(metric.id, inputs, plainFormatters).text}`;
  return { ...answer, formula };
}

/** A wrong line must not lose the lines around it: it answers with an error of its own. */
function batchLine(line: string): MetricAnswer | { error: string } {
  try {
    const { id, inputs } = request(parse(line));
    return compute(id, inputs);
  } catch (error) {
    if (error instanceof InputError) return { error: error.message };
    throw error;
  }
}

function request(line: unknown): { id: string; inputs: unknown } {
  if (typeof line === "object" && line !== null && "id" in line && typeof line.id === "string") {
    return { id: line.id, inputs: "inputs" in line ? line.inputs : {} };
  }
  throw new InputError('Each line must be {"id":"…","inputs":{…}}.');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InputError(`This is not JSON: ${json.slice(0, 80)}`);
  }
}

function listing({ id, unit, inputs }: ClosedMetric | ModelMetric) {
  return {
    id,
    unit,
    inputs: inputs.map(({ name, default: fallback, words, optional }) => ({
      name,
      required: fallback === undefined && !optional,
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(words ? { words } : {}),
    })),
  };
}

const isClosed = (metric: ClosedMetric | ModelMetric): metric is ClosedMetric => closedMetrics.some(({ id }) => id === metric.id);

function succeed(lines: readonly object[]): CommandResult {
  return { stdout: lines.map((line) => `${JSON.stringify(line)}\n`).join(""), stderr: "", exitCode: 0 };
}

function fail(sentence: string): CommandResult {
  return { stdout: "", stderr: `${sentence}\n`, exitCode: 2 };
}
