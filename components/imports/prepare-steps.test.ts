import { expect, test } from "vitest";
import { prepareSteps } from "./prepare-steps";

const line = (status: Parameters<typeof prepareSteps>[0]) => prepareSteps(status).map(({ id, state }) => `${id} ${state}`);

test("without a file one is at the upload", () => {
  expect(line(null)).toEqual(["upload current", "map ahead", "run ahead", "reconcile ahead"]);
});

test("a running import is at its third step", () => {
  expect(line("running")).toEqual(["upload done", "map done", "run current", "reconcile ahead"]);
});

test("a failed import is back at the mapping, an undone one still shows what it did", () => {
  expect(line("failed")).toEqual(line("uploaded"));
  expect(line("undone")).toEqual(line("done"));
});
