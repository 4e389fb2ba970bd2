import { describe, expect, test } from "vitest";
import { generator } from "../test/random";
import { likeness, type TraitCell } from "./likeness";

const of = (trait: string, value: string, customers: number, advocates: number): TraitCell => ({ trait, value, customers, advocates });
const whole = { customers: 1_200, advocates: 200 };

describe("what advocates have more often", () => {
  test("120 of 200 advocates on Pro, 300 of the 1,000 others: 60 % against 30 %, twice as often", () => {
    const { traits, needed } = likeness([of("plan", "Pro", 420, 120), of("plan", "Basic", 780, 80)], whole);
    expect(traits[0]).toMatchObject({ value: "Pro", shareOfAdvocates: 0.6, shareOfOthers: 0.3, lift: 2, overRepresented: true, chosen: true });
    // √(1/120 − 1/200 + 1/300 − 1/1000) × 2.576 = 0.1939 in logarithms.
    expect(traits[0]?.interval.low).toBeCloseTo(2 * Math.exp(-0.1939), 3);
    expect(traits[1]).toMatchObject({ value: "Basic", overRepresented: false, chosen: false });
    expect(needed).toBe(1);
  });

  test("one value of a trait, three traits, two of which a customer needs", () => {
    const strong = (trait: string) => [of(trait, "a", 420, 120), of(trait, "b", 380, 100)];
    const { traits, needed } = likeness(["plan", "country", "channel", "tenure"].flatMap(strong), whole);
    expect(traits.filter(({ chosen }) => chosen)).toHaveLength(3);
    expect(new Set(traits.filter(({ chosen }) => chosen).map(({ trait }) => trait)).size).toBe(3);
    expect(needed).toBe(2);
  });

  test("not given is no trait, and too few advocates have none", () => {
    expect(likeness([of("country", "", 420, 120)], whole).traits).toEqual([]);
    expect(likeness([of("plan", "Pro", 40, 20)], { customers: 1_200, advocates: 29 })).toMatchObject({ traits: [], needed: 0 });
  });

  test("where who refers is chance, hardly anything stands out: at most 1 in 50 of the values", () => {
    let found = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const random = generator(seed * 104_729);
      const cells = ["a", "b", "c", "d", "e"].map((value) => of("country", value, 0, 0));
      for (let customer = 0; customer < 1_200; customer++) {
        const cell = cells[Math.floor(random() * cells.length)]!;
        cell.customers++;
        if (customer < 200) cell.advocates++;
      }
      found += likeness(cells, whole).traits.filter(({ overRepresented }) => overRepresented).length;
    }
    expect(found).toBeLessThanOrEqual(10);
  });
});
