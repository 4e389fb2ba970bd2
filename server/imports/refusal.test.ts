import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { importKinds } from "@/db/schema";
import { columnFields, constantFields } from "./fields/catalogue";
import { FILE_CODES, MAP_CODES, messageValues, NOTICE_CODES, problem, ROW_CODES } from "./refusal";

/** One value for every parameter that any problem carries. */
const PARAMS = {
  size: 200, limit: 150, kind: "pdf", encoding: "UTF-8", columns: 300, first: 2, second: 4, rows: 12, expected: "major, minor", other: "Nom",
  found: 3, other_row: 9, currency: "USD", workspace: "EUR", day: "2024-01-31", last_day: "2024-02-29", quantity: 3, start: "2026-01-02", end: "2026-01-01", cancel: "2026-01-01", cancelled: "2026-01-01", as_of: "2026-01-01",
  tenure: 5, last: 2199, earlier: "2026-01-02", later: "2026-01-01", earlier_column: "Invitation", paid: "2026-01-01", invited: "2026-01-02", survey: "CSAT", low: 1, high: 5,
};

/** The same name, a list in one message and a count in the other. */
const paramsOf = (code: string) => (code === "row_ragged" ? { ...PARAMS, expected: 4 } : PARAMS);

const CODES = [...FILE_CODES, ...MAP_CODES, ...ROW_CODES, ...NOTICE_CODES];

describe.each([
  ["en", en],
  ["fr", fr],
] as const)("every problem is said in %s", (locale, messages) => {
  const t = createTranslator({
    locale,
    messages: messages as Record<string, unknown>,
    onError: (error) => {
      throw error;
    },
  }) as unknown as (key: string, values: Record<string, string | number>) => string;

  test.each(CODES)("%s: a name, what is wrong, and the way out", (code) => {
    const values = messageValues(problem(code, { row: 12, column: "Montant", value: "12,5O", params: paramsOf(code) }));
    for (const part of ["title", "what", "fix"]) {
      const sentence = t(`importProblems.${code}.${part}`, values);
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test.each(ROW_CODES)("%s names the row", (code) => {
    const values = messageValues(problem(code, { row: 1067, column: "Montant", value: "12,5O", params: PARAMS }));
    expect(t(`importProblems.${code}.what`, values)).toContain("1067");
  });

  test.each([...new Set(importKinds.flatMap((kind) => [...columnFields(kind), ...constantFields(kind)])), "attribute", "ignore"])("the field %s has a name and an explanation", (field) => {
    expect(t(`importFields.${field}.label`, { kind: "customers" })).not.toBe("");
    expect(t(`importFields.${field}.help`, { kind: "customers" })).not.toBe("");
  });
});

test("a value is cut to a readable length", () => {
  expect(problem("not_a_number", { value: "x".repeat(5000) }).value).toHaveLength(121);
});
