import { expect, test } from "vitest";
import { problem } from "../refusal";
import { RowNotices } from "./row-notices";

test("what is said of rows is told once for each column, of the first row, with how many there are", () => {
  const notices = new RowNotices();
  for (const row of [2, 3, 5]) notices.add([problem("amount_rounded", { row, column: "price", value: "9.999" }), ...(row > 2 ? [problem("amount_rounded", { row, column: "fee", value: "1.005" })] : [])]);
  notices.add([problem("email_unusual", { row: 7, column: "email", value: "nobody" })]);
  notices.add([]);
  expect(notices.all().map(({ code, column, row, params }) => [code, column, row, params?.rows])).toEqual([
    ["amount_rounded", "price", 2, 3],
    ["amount_rounded", "fee", 3, 2],
    ["email_unusual", "email", 7, 1],
  ]);
});
