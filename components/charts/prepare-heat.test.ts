import { describe, expect, it } from "vitest";
import { prepareHeat } from "./prepare-heat";

const open = { rows: 10, columns: 10 };

describe("heat table", () => {
  it("shades from the lowest to the highest value shown", () => {
    const heat = prepareHeat([{ id: "2026-01", cells: [1, 0.8, 0.6] }], open);
    expect(heat.rows[0]?.cells.map((cell) => cell?.shade)).toEqual([46, 26, 6]);
  });

  it("leaves a month that has not come empty", () => {
    const heat = prepareHeat([{ id: "a", cells: [1, 0.9] }, { id: "b", cells: [1, null] }], open);
    expect(heat.rows[1]?.cells[1]).toBeNull();
    expect(heat.columns).toBe(2);
  });

  it("keeps the newest rows and says how many there are", () => {
    const rows = ["a", "b", "c"].map((id) => ({ id, cells: [1] }));
    const heat = prepareHeat(rows, { rows: 2, columns: 5 });
    expect(heat.rows.map((row) => row.id)).toEqual(["b", "c"]);
    expect(heat.total).toBe(3);
  });

  it("shades alike where all values are one", () => {
    expect(prepareHeat([{ id: "a", cells: [1, 1] }], open).rows[0]?.cells.map((cell) => cell?.shade)).toEqual([46, 46]);
  });

  it("is empty without rows", () => {
    expect(prepareHeat([], open)).toEqual({ rows: [], columns: 0, total: 0 });
  });
});
