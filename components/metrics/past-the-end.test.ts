import { expect, test } from "vitest";
import { pagesBefore } from "./past-the-end";

test("a page past the last, of a list that has some", () => {
  expect(pagesBefore({ page: 9999, pageSize: 50, shown: 0, total: 101 })).toBe(3);
  expect(pagesBefore({ page: 3, pageSize: 50, shown: 1, total: 101 })).toBeNull();
  expect(pagesBefore({ page: 9999, pageSize: 50, shown: 0, total: 0 })).toBeNull();
});
