import { describe, expect, it } from "vitest";
import { placeNames } from "./prepare-names";

const line = (id: string, y: number, role: "loss" | "amber" | "quiet" | "comparison" = "loss", x = 300) => ({ id, role, last: { x, y }, spots: [{ x: 10, y, value: 1, xValue: 0 }, { x, y, value: 1, xValue: 1 }] });
const names = { a: "voluntary", b: "involuntary", c: "unknown" };
const heights = (lines: Parameters<typeof placeNames>[0]) => Object.fromEntries(placeNames(lines, names, 320, 200).map(({ id, y }) => [id, y]));

describe("names of lines", () => {
  it("stand above the ends, what is compared below", () => {
    expect(heights([line("a", 60), line("b", 100, "comparison")])).toEqual({ a: 50, b: 118 });
  });

  it("stand one above the other where lines end together", () => {
    expect(heights([line("a", 100), line("b", 100, "amber"), line("c", 96, "quiet")])).toEqual({ a: 90, b: 76, c: 62 });
  });

  it("stand below where there is no room above", () => {
    expect(heights([line("a", 22), line("b", 20, "amber")])).toEqual({ a: 12, b: 38 });
  });

  it("leave lines alone that end elsewhere, and those without a name", () => {
    expect(heights([line("a", 100), line("b", 100, "amber", 100), line("d", 100)])).toEqual({ a: 90, b: 90 });
  });

  it("stand each on its side of two lines with room for neither between them", () => {
    const over = line("a", 100, "comparison");
    const under = line("b", 124);
    const at = heights([under, over]);
    expect(at.a).toBe(118);
    expect(at.b).toBe(142);
  });

  it("stay by the end of a steep line, where its length would take them to another's", () => {
    const falling = { id: "b", role: "loss" as const, last: { x: 300, y: 150 }, spots: [0, 60, 120, 180, 240, 300].map((x) => ({ x, y: x / 2, value: 1, xValue: x })) };
    expect(Math.abs((heights([line("a", 40, "comparison"), falling]).b ?? 0) - 150)).toBeLessThanOrEqual(42);
  });

  it("stand clear of another line that runs above an end, and beside a steep one of their own", () => {
    const spots = (...ys: number[]) => ys.map((y, index) => ({ x: index * 60, y, value: 1, xValue: index }));
    const short = { id: "b", role: "quiet" as const, last: { x: 120, y: 84 }, spots: spots(10, 60, 84) };
    const over = { id: "a", role: "loss" as const, last: { x: 300, y: 74 }, spots: spots(10, 74, 74, 74, 74, 74) };
    expect(placeNames([over, short], names, 320, 200).find(({ id }) => id === "b")).toMatchObject({ x: 126, y: 88, anchor: "start" });
    const falling = { id: "c", role: "quiet" as const, last: { x: 300, y: 150 }, spots: spots(10, 20, 30, 40, 50, 150) };
    const level = { id: "a", role: "loss" as const, last: { x: 300, y: 40 }, spots: spots(40, 40, 40, 40, 40, 40) };
    expect(placeNames([level, falling], names, 320, 200).find(({ id }) => id === "c")).toMatchObject({ x: 300, y: 168, anchor: "end" });
    expect(placeNames([level, falling], names, 320, 160).find(({ id }) => id === "c")?.y, "not in the words of the axis").toBeLessThanOrEqual(160);
  });
});
