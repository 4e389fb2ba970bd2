import { evaluateMetric, plainInputs } from "../evaluate-metric";
import { printFormula, printWithNumbers } from "../formula/formula-of";
import { inputLabel, message, metricDefinition, metricName } from "../formula/labels";
import type { Formatters, Locale } from "../formula/layout";
import { metricGroups } from "../registry";
import type { ClosedMetric, InputSpec, MetricSpec } from "../registry/types";
import { REASONS, WARNINGS } from "../value";

/** The page of definitions in Markdown, written from the registry so that it cannot say what is not computed. */
export function metricsPage(locale: Locale): string {
  const say = (path: string) => message(`metrics.docs.${path}`, locale);
  const groups = metricGroups.flatMap(({ name, metrics }) => [`## ${say(`groups.${name}`)}`, ...metrics.map((metric) => section(metric, locale))]);
  const list = (codes: readonly string[], namespace: string) => codes.map((code) => `- \`${code}\` ${message(`${namespace}.${code}`, locale)}`).join("\n");
  return `${[
    `<!-- ${say("generated")} -->`,
    `# ${say("title")}`,
    say("intro"),
    ...groups,
    `## ${say("reasons")}`,
    list(REASONS, "reasons"),
    `## ${say("warnings")}`,
    list(WARNINGS, "warnings"),
  ].join("\n\n")}\n`;
}

function section(metric: MetricSpec | ClosedMetric, locale: Locale): string {
  const { id, unit, favourable, change, empty, inputs, source } = metric;
  const say = (path: string) => message(`metrics.docs.${path}`, locale);
  const colon = locale === "fr" ? "\u00a0:" : ":";
  const facts = [`\`${id}\``, say(`units.${unit}`), say(`better.${favourable}`), say(`change.${change}`)].join(" · ");
  return [
    `### ${metricName(id, locale)}`,
    facts,
    metricDefinition(id, locale),
    ...("expression" in metric ? formula(metric, locale) : []),
    ...(inputs.length > 0 ? [inputTable(inputs, locale)] : []),
    `${say("empty")}${colon} \`${empty}\`.${source ? ` ${say("source")}${colon} ${source}.` : ""}`,
  ].join("\n\n");
}

function formula(metric: ClosedMetric, locale: Locale): string[] {
  const inputs = plainInputs(metric, metric.example);
  const answer = evaluateMetric(metric.id, metric.example);
  const numbers = exampleFormatters(locale);
  const value = answer.value === null ? "–" : numbers[metric.unit](answer.value);
  const lines = [printFormula(metric.id, locale, inputs).text, `${printWithNumbers(metric.id, inputs, numbers).text} = ${value}`];
  return [`\`\`\`\n${lines.join("\n")}\n\`\`\``];
}

function inputTable(inputs: readonly InputSpec[], locale: Locale): string {
  const say = (path: string) => message(`metrics.docs.${path}`, locale);
  const rows = inputs.map(({ name, label, unit, words, default: fallback, optional }) => {
    const kind = words ? words.map((word) => `\`${word}\``).join(", ") : say(`units.${unit}`);
    const initial = fallback === undefined ? say(optional ? "optional" : "required") : `\`${fallback}\``;
    return `| \`${name}\` | ${inputLabel(label ?? name, locale)} | ${kind} | ${initial} |`;
  });
  return [`| ${say("input")} | ${say("means")} | ${say("unit")} | ${say("default")} |`, "|---|---|---|---|", ...rows].join("\n");
}

/** Amounts without a currency: the reader's unit is as good as any. */
function exampleFormatters(locale: Locale): Formatters {
  const decimal = new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 2 });
  const percent = (value: number) => `${decimal.format(value * 100)}\u00a0%`;
  return { money: decimal.format, rate: percent, ratio: decimal.format, months: decimal.format, count: decimal.format };
}
