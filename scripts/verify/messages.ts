import { readFile } from "node:fs/promises";

type Messages = { [key: string]: string | Messages };

const read = async (locale: string) => JSON.parse(await readFile(`messages/${locale}.json`, "utf8")) as Messages;

export async function sameMessages(): Promise<string> {
  const [en, fr] = [await read("en"), await read("fr")];
  return [...differences(en, fr), ...breaking(fr)].join("\n");
}

/** French sets a space before these signs, and within its quotation marks: one that breaks leaves them alone at the head of a line. */
export function breaking(fr: Messages): string[] {
  return [...flatten(fr)].filter(([, text]) => / [;:!?»%€]|« /.test(text)).map(([key]) => `fr.json has a space that breaks in ${key}`);
}

/** A text that one language lacks, or alone leaves empty, would be missing on somebody's page. */
export function differences(en: Messages, fr: Messages): string[] {
  const english = flatten(en);
  const french = flatten(fr);
  return [
    ...[...english.keys()].filter((key) => !french.has(key)).map((key) => `fr.json lacks ${key}`),
    ...[...french.keys()].filter((key) => !english.has(key)).map((key) => `en.json lacks ${key}`),
    ...[...english].filter(([key, text]) => text === "" && french.get(key)).map(([key]) => `en.json leaves ${key} empty`),
    ...[...french].filter(([key, text]) => text === "" && english.get(key)).map(([key]) => `fr.json leaves ${key} empty`),
  ];
}

function flatten(messages: Messages, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}
