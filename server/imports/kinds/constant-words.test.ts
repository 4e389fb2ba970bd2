import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { importKinds } from "@/db/schema";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { formOf } from "./form";

/** Each constant that the mapping step offers, of each kind of file, and what can be chosen for it. */
const offered = importKinds.flatMap((kind) => {
  const { constants, words } = formOf(kind);
  return constants.map((field) => ({ kind, field, meanings: words.find((each) => each.field === field)?.meanings ?? [] }));
});

describe.each([
  ["en", en],
  ["fr", fr],
] as const)("the same in every row, in %s", (locale, messages) => {
  const translator = createTranslator({ locale, messages: messages as Record<string, unknown>, onError: (error) => { throw error; } });
  const t = translator as unknown as (key: string, values?: Record<string, string>) => string;

  it.each(offered)("$field of $kind has a name, and so has all that can be chosen", ({ kind, field, meanings }) => {
    const told = [t(`imports.constants.labels.${field}`, { kind }), ...meanings.map((meaning) => t(`imports.words.of.${kind}.${field}.meanings.${meaning}`))];
    for (const words of told) expect(words).toMatch(/^(?!imports\.)\S/);
  });
});
