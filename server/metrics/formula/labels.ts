import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import type { Locale } from "./layout";

const messages: Record<Locale, unknown> = { en, fr };

export const metricName = (id: string, locale: Locale) => message(`metrics.${id}.name`, locale);

export const metricDefinition = (id: string, locale: Locale) => message(`metrics.${id}.definition`, locale);

export const inputLabel = (label: string, locale: Locale) => message(`metrics.inputs.${label}`, locale);

/** Throws when a name is missing: a metric without its two messages is not finished. */
export function message(path: string, locale: Locale): string {
  const found = path.split(".").reduce<unknown>((node, key) => (isTree(node) ? node[key] : undefined), messages[locale]);
  if (typeof found !== "string") throw new Error(`No message ${path} in ${locale}`);
  return found;
}

function isTree(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null;
}
