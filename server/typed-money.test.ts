import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { Refusal } from "./errors";
import { typedMoney } from "./typed-money";

/** What a reader is told of it. */
function refused(text: string, locale: "en" | "fr", currency: string): string {
  try {
    return `taken: ${typedMoney(text, { locale, currency })}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const t = createTranslator({ locale, messages: (locale === "fr" ? fr : en) as Record<string, unknown> }) as unknown as (key: string, values: object) => string;
    return t(`errors.${error.messageKey}`, error.values);
  }
}

describe("an amount typed by hand", () => {
  it.each([
    ["1,234.50", "en", "EUR", 123450n],
    ["0,05", "fr", "EUR", 5n],
    ["0.050", "en", "EUR", 5n],
    ["1200", "en", "JPY", 1200n],
    ["0.005", "en", "TND", 5n],
  ] as const)("%s in %s is %s %s", (text, locale, currency, minor) => expect(typedMoney(text, { locale, currency })).toBe(minor));

  it("is below nothing only where that can be", () => {
    expect(typedMoney("-5", { locale: "en", currency: "EUR", signed: true })).toBe(-500n);
    expect(refused("-5", "en", "EUR")).toBe("“-5” is less than nothing, which this amount cannot be. Write it without the minus.");
  });

  it.each([
    ["0.005", "en", "EUR", "“0.005” is finer than an amount in EUR can be, which has 2 decimals at most. Write it like 1234.50."],
    ["0,005", "fr", "EUR", "« 0,005 » est plus fin que ne peut l’être un montant en EUR, qui a 2 décimales au plus. Écrivez-le comme 1234,50."],
    ["12.5", "en", "JPY", "“12.5” is finer than an amount in JPY can be, which has no decimals. Write it like 1235."],
  ] as const)("%s in %s is refused in %s, and not rounded", (text, locale, currency, told) => expect(refused(text, locale, currency)).toBe(told));
});
