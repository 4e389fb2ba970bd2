import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Refusal } from "@/server/errors";
import { refused } from "./refused";
import { wordsFor } from "./words";

const words = wordsFor("en_GB.UTF-8");

describe("what a verb refuses, in JSON and in words", () => {
  test("a refusal carries the sentence of the pages beside its code and values", () => {
    const sentence = "employees is a number or a date. Choose attributes of text or of yes and no.";
    expect(refused(new Refusal("INVALID", "breakdownType", { attribute: "employees" }), words)).toEqual({
      exitCode: 1,
      answer: { error: { code: "breakdownType", message: sentence, attribute: "employees" } },
      sentences: [sentence],
    });
  });

  test("what is wrong with the input too, all of it", () => {
    const { error } = z.object({ name: z.string(), months: z.int() }).safeParse({ months: 0.5 });
    const { answer } = refused(error, words);
    expect(answer).toMatchObject({ error: { code: "invalidInput", message: expect.stringMatching(/^name: .+\nmonths: .+$/), issues: [expect.any(String), expect.any(String)] } });
  });

  test("what nobody expected is no refusal", () => {
    expect(() => refused(new Error("broken"), words)).toThrow("broken");
  });
});
