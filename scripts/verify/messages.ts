import { readFile } from "node:fs/promises";

type Messages = { [key: string]: string | Messages };

const read = async (locale: string) => JSON.parse(await readFile(`messages/${locale}.json`, "utf8")) as Messages;

export async function sameMessages(): Promise<string> {
  return differences(await read("en"), await read("fr")).join("\n");
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
