import { describe, expect, it } from "vitest";
import { CROSS_SHOWN, crossReasons, type Placed } from "./cross";

const left = (reason: string, column: string, customers: number): Placed => ({
  column,
  cell: { category: "", reason, customers },
});

describe("reasons across what customers were", () => {
  it("shares are of the column: 6 of 8 on Basic, 1 of 4 on Pro; not given last", () => {
    const cross = crossReasons([left("dear", "Basic", 6), left("", "Basic", 2), left("dear", "Pro", 1), left("slow", "Pro", 3)], "reason");
    expect(cross.columns).toEqual([{ value: "Basic", customers: 8 }, { value: "Pro", customers: 4 }]);
    expect(cross.rows.map(({ parts, total }) => [parts, total])).toEqual([[["", "dear"], 7], [["", "slow"], 3], [[""], 2]]);
    expect(cross.rows.map(({ cells }) => cells.map((cell) => cell?.share ?? null))).toEqual([[0.75, 0.25], [null, 0.75], [0.25, null]]);
  });

  it("what has no room stands together, and nobody is lost", () => {
    const many = Array.from({ length: 20 }, (_, index) => left(`reason ${index}`, `plan ${index}`, 20 - index));
    const cross = crossReasons(many, "reason");
    expect([cross.rows.length, cross.columns.length, cross.found]).toEqual([CROSS_SHOWN.rows + 1, CROSS_SHOWN.columns + 1, { rows: 20, columns: 20 }]);
    expect([cross.rows.at(-1)?.parts, cross.columns.at(-1)?.value]).toEqual([null, null]);
    for (const sum of [cross.rows.reduce((all, { total }) => all + total, 0), cross.columns.reduce((all, { customers }) => all + customers, 0)]) expect(sum).toBe(cross.total);
  });

  it("no reason at all is none of the others: it has a row of its own below them, and is not counted as one", () => {
    const many = Array.from({ length: 12 }, (_, index) => left(`reason ${index}`, "Basic", 20 - index));
    const cross = crossReasons([...many, left("", "Basic", 90)], "reason");
    expect(cross.rows.slice(-3).map(({ parts, total }) => [parts, total])).toEqual([[["", "reason 10"], 10], [null, 9], [[""], 90]]);
    expect(cross.found.rows).toBe(12);
  });

  it("ages stand in their order", () => {
    expect(crossReasons([left("dear", "12", 5), left("dear", "3", 9), left("dear", "0", 1)], "reason", { ordered: true }).columns.map(({ value }) => value)).toEqual(["0", "3", "12"]);
    expect(crossReasons([left("dear", "3+", 5), left("dear", "", 9), left("dear", "1", 1)], "reason", { ordered: true }).columns.map(({ value }) => value)).toEqual(["1", "3+", ""]);
  });
});
