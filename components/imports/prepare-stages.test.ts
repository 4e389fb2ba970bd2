import { expect, test } from "vitest";
import { prepareStages } from "./prepare-stages";

test("what lies before the stage under way is done, what lies after is ahead", () => {
  const { rows } = prepareStages({ stage: "writing", done: 3420, total: 5187 });
  expect(rows.map((row) => `${row.stage} ${row.state}`)).toEqual(["reading done", "comparing done", "writing current", "ledger ahead", "facts ahead"]);
});

test("half of the third of five stages is 2.5 of 5", () => {
  expect(prepareStages({ stage: "writing", done: 50, total: 100 })).toMatchObject({ done: 2.5, total: 5 });
});

test("a stage that only begins or cannot count adds nothing; one never goes back", () => {
  expect(prepareStages({ stage: "ledger", done: 100, total: 100 })).toMatchObject({ done: 3, total: 5 });
  expect(prepareStages({ stage: "ledger", done: 0, total: null })).toMatchObject({ done: 3, total: 5 });
});

test("a run that waits for its turn has its check behind it and the rest ahead", () => {
  const { rows, done } = prepareStages(null);
  expect(rows.map((row) => row.state)).toEqual(["done", "ahead", "ahead", "ahead", "ahead"]);
  expect(done).toBe(1);
});

test("an undo is one stage", () => {
  expect(prepareStages({ stage: "undoing", done: 10, total: 50 })).toEqual({ rows: [{ stage: "undoing", state: "current" }], done: 0.2, total: 1 });
});
