import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { lineGroups } from "./views";

/** Kinds whose lines have no amount that could be summed. */
const unsummed = ["currency_rates", "cancellations", "satisfaction"];

describe.each([
  ["en", en],
  ["fr", fr],
] as const)("what was kept of a file of lines, in %s", (locale, messages) => {
  const translator = createTranslator({ locale, messages: messages as Record<string, unknown>, onError: (error) => { throw error; } });
  const t = translator as unknown as (key: string, values?: Record<string, string | number>) => string;

  it.each(lineGroups)("has a word for %s", (by) => {
    expect(t("imports.lines.by", { amounts: "yes", field: t(`imports.lines.fields.${by}`) })).not.toMatch(/imports|undefined/);
  });

  it.each(unsummed)("counts %s without an amount that is not there", (kind) => {
    for (const lines of [1, 12]) expect(t("imports.verdict.lineTotals", { kind, lines, amount: "", day: "" })).not.toMatch(/[:;]|\s\./);
  });
});

it("says an NPS score, and a CSAT score", () => {
  const t = createTranslator({ locale: "en", messages: en }) as unknown as (key: string, values: Record<string, string | number>) => string;
  const said = (survey: string) => t("importProblems.score_off_scale.what", { row: 2, column: "Score", value: "11", survey, low: 0, high: 10 });
  expect(said("NPS")).toContain("is not an NPS score");
  expect(said("CSAT")).toContain("is not a CSAT score");
});
