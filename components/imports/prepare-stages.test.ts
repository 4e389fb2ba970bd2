import { expect, test } from "vitest";
import { prepareStages } from "./prepare-stages";

test("what lies before the stage under way is done, what lies after is ahead", () => {
  const rows = prepareStages({ stage: "writing", done: 3420, total: 5187 });
  expect(rows.map((row) => `${row.stage} ${row.state}`)).toEqual(["reading done", "comparing done", "writing current", "ledger ahead", "facts ahead"]);
  expect(rows[2]).toMatchObject({ done: 3420, total: 5187 });
});

test("a run that waits for its turn has everything ahead", () => {
  expect(new Set(prepareStages(null).map((row) => row.state))).toEqual(new Set(["ahead"]));
});

test("an undo is one stage", () => {
  expect(prepareStages({ stage: "undoing", done: 10, total: 50 })).toEqual([{ stage: "undoing", state: "current", done: 10, total: 50 }]);
});
