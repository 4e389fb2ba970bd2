import { describe, expect, it } from "vitest";
import { prepareColumns, type ColumnInput } from "./prepare-columns";

const frame = { width: 440, height: 240, left: 40, right: 0, top: 20, bottom: 20 };
const column = (id: string, ...values: number[]): ColumnInput => ({ id, parts: values.map((value, index) => ({ id: `p${index}`, value })) });

describe("stacked columns", () => {
  it("stand on zero, each part on the one before: 200 px are 100", () => {
    const [first] = prepareColumns([column("a", 60, 40)], [], frame)?.columns ?? [];
    expect(first?.parts).toEqual([{ id: "p0", y: 100, height: 120 }, { id: "p1", y: 20, height: 80 }]);
    expect(first?.top).toBe(20);
  });

  it("hang a credit below zero", () => {
    const layout = prepareColumns([column("a", 50, -50)], [], frame);
    expect(layout?.base).toBe(120);
    expect(layout?.columns[0]?.parts).toEqual([{ id: "p0", y: 20, height: 100 }, { id: "p1", y: 120, height: 100 }]);
  });

  it("leave a gap where nothing is known, and no chart where nothing is known at all", () => {
    expect(prepareColumns([{ id: "a", parts: null }], [], frame)).toBeNull();
    expect(prepareColumns([{ id: "a", parts: null }, column("b", 1)], [], frame)?.columns[0]).toMatchObject({ parts: [], top: null });
  });

  it("reach as far as what they are held against", () => {
    const layout = prepareColumns([column("a", 4)], [12], frame);
    expect(layout?.yTicks.at(-1)?.value).toBeGreaterThanOrEqual(12);
    expect(layout?.thresholds[0]?.at).toBeGreaterThanOrEqual(frame.top);
  });

  it("name every column while there is room, then each second and so on, the last one always", () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => column(String(index), 1));
    expect(prepareColumns(many(4), [], frame)?.labelled.size).toBe(4);
    expect([...(prepareColumns(many(14), [], frame)?.labelled ?? [])]).toEqual(["1", "3", "5", "7", "9", "11", "13"]);
    expect([prepareColumns(many(4), [], frame)?.totals, prepareColumns(many(14), [], frame)?.totals]).toEqual([true, false]);
  });

  it("are named beside the last full one, names that would touch pushed apart", () => {
    const layout = prepareColumns([column("a", 96, 2, 2), { ...column("b", 1, 1, 1), open: true }], [], frame);
    const [first, second, third] = layout?.names ?? [];
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBeGreaterThanOrEqual(14);
    expect((second?.y ?? 0) - (third?.y ?? 0)).toBeGreaterThanOrEqual(14);
  });
});
