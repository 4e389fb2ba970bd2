import { expect, it } from "vitest";
import { sortTwin, twinFile } from "./prepare-twin";

const month = (raw: string, order: string) => ({ cells: [{ raw, order }, { raw: order.length }], beyond: [`how ${order}`] });
const rows = [month("Aug 2026", "2026-08"), month("Apr 2027", "2027-04"), month("Apr 2026", "2026-04")];
const sorted = (descending: boolean) => sortTwin(rows, { column: "0", descending }).map(({ cells }) => cells[0]?.raw);

it("sorts what is written in words by time", () => {
  expect(sorted(false)).toEqual(["Apr 2026", "Aug 2026", "Apr 2027"]);
  expect(sorted(true)).toEqual(["Apr 2027", "Aug 2026", "Apr 2026"]);
});

it("sorts by what the file holds where nothing else is said", () => {
  expect(sortTwin([{ cells: [{ raw: 10 }] }, { cells: [{ raw: 9 }] }], { column: "0", descending: false }).map(({ cells }) => cells[0]?.raw)).toEqual([9, 10]);
});

it("has in its file the words of the table and what the table only marks", () => {
  expect(twinFile(["Month", "Size"], ["How it is known"], rows.slice(0, 1))).toEqual({ columns: ["Month", "Size", "How it is known"], rows: [["Aug 2026", 7, "how 2026-08"]] });
});
