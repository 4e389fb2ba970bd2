import { expect, test } from "vitest";
import { wordsFile } from "./words-file";

const range = { from: "2026-05", to: "2026-07" };

test("the file is of the months, the segment, the group and the words of the card", () => {
  expect(wordsFile("a&b", { range, search: "" }, { segment: null, group: null })).toBe("/api/verbatims?workspace=a%26b&from=2026-05&to=2026-07");
  expect(wordsFile("demo", { range, search: "too dear" }, { segment: { id: "s1" }, group: { breakdown: "plan", value: "" } })).toBe("/api/verbatims?workspace=demo&from=2026-05&to=2026-07&segment=s1&breakdown=plan&value=&search=too+dear");
});
