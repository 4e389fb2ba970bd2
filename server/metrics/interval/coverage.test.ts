import { describe, expect, it } from "vitest";
import { evaluateMetric } from "../evaluate-metric";
import { generator, normal } from "../test/random";
import type { Interval } from "../value";
import { overChurnInterval, retentionAdjustedInterval, type Moments } from "./ltv-interval";

const SEEDS = 500;
const MONTHS = 6;
const MARGIN = 0.8;
const DISCOUNT = 1.08 ** (1 / 12) - 1;
const CAP = 60;

interface World {
  customers: number;
  retention: number;
  /** New ones a month, paying what the first paid at their start. */
  joining?: number;
  /** A customer that stays pays this many times as much next month, each as likely. */
  steps: number[];
}

const SPREAD = 0.6;
/** Mean of the log-normal MRR a customer starts with. */
const MEAN_MRR = Math.exp(SPREAD ** 2 / 2);

/** A base over six months: each customer stays with the same chance, and what it pays wanders. */
function simulate({ customers, joining = 0, retention, steps }: World, seed: number): Moments {
  const random = generator(seed);
  const sums: Moments = { months: MONTHS, opening: 0, retained: 0, openingMrr: 0, retainedMrr: 0, openingSquares: 0, retainedSquares: 0, products: 0, retainedOpeningMrr: 0, customers: 0, closingMrr: 0, closingSquares: 0 };
  const arrive = (count: number) => Array.from({ length: count }, () => Math.exp(SPREAD * normal(random)));
  let base = arrive(customers);
  for (let month = 0; month < MONTHS; month += 1) {
    const next: number[] = [];
    for (const x of base) {
      sums.opening += 1;
      sums.openingMrr += x;
      sums.openingSquares += x * x;
      if (random() >= retention) continue;
      const y = x * (steps[Math.floor(random() * steps.length)] ?? 1);
      sums.retained += 1;
      sums.retainedMrr += y;
      sums.retainedSquares += y * y;
      sums.products += x * y;
      sums.retainedOpeningMrr += x;
      next.push(y);
    }
    base = [...next, ...arrive(joining)];
  }
  sums.customers = base.length;
  sums.closingMrr = base.reduce((total, y) => total + y, 0);
  sums.closingSquares = base.reduce((total, y) => total + y * y, 0);
  return sums;
}

function coverage(world: World, interval: (moments: Moments) => Interval | null, truth: number): number {
  let covered = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const found = interval(simulate(world, seed));
    if (found && found.low <= truth && truth <= found.high) covered += 1;
  }
  return covered / SEEDS;
}

function adjusted(moments: Moments): Interval | null {
  const inputs = {
    arpa: moments.closingMrr / moments.customers,
    gross_margin: MARGIN,
    retention: moments.retained / moments.opening,
    discount: DISCOUNT,
    nrr: moments.retainedMrr / moments.openingMrr,
    cap_months: CAP,
  };
  const { value, uncapped } = evaluateMetric("ltv.retention_adjusted", inputs);
  return value === null ? null : retentionAdjustedInterval({ ...inputs, value, capped: uncapped !== undefined }, moments);
}

function overChurn(moments: Moments): Interval | null {
  const churned = moments.opening - moments.retained;
  const inputs = { arpa: moments.closingMrr / moments.customers, gross_margin: MARGIN, churn_rate: churned / moments.opening };
  const { value, uncapped } = evaluateMetric("ltv.margin_over_churn", inputs);
  return value === null ? null : overChurnInterval({ value, churned, atRisk: moments.opening, capMonths: CAP, capped: uncapped !== undefined }, moments);
}

/** ARPA at the end, expected: each intake weighs with those of it who stayed, and has drifted with its age. */
function endArpa({ customers, joining = 0, retention, steps }: World): number {
  const intakes = [{ size: customers, age: MONTHS }, ...Array.from({ length: MONTHS }, (_, age) => ({ size: joining, age }))];
  const left = intakes.map(({ size, age }) => size * retention ** age);
  const paying = intakes.map(({ age }, index) => (left[index] ?? 0) * MEAN_MRR * mean(steps) ** age);
  return sumOf(paying) / sumOf(left);
}
const sumOf = (values: number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]) => sumOf(values) / values.length;

const world: World = { customers: 400, retention: 0.96, steps: [0.9, 1, 1, 1, 1, 1.1] };
const growing: World = { customers: 300, retention: 0.95, steps: [0.8, 1, 1, 1.24] };

describe("the 80 % interval holds the true value in 80 % ± 4 of 500 simulated bases", () => {
  it.each([
    ["steady prices", world],
    ["expansion and contraction", growing],
    ["a base that grows", { ...growing, joining: 30 }],
  ])("retention-adjusted, %s", (_says, base) => {
    const nrr = base.retention * mean(base.steps);
    const truth = (endArpa(base) * MARGIN * base.retention) / (1 + DISCOUNT - nrr);
    expect(Math.abs(coverage(base, adjusted, truth) - 0.8)).toBeLessThanOrEqual(0.04);
  });

  it.each([
    ["steady prices", world],
    ["a small base", { ...world, customers: 60 }],
  ])("margin ÷ churn, %s", (_says, base) => {
    const truth = (endArpa(base) * MARGIN) / (1 - base.retention);
    expect(Math.abs(coverage(base, overChurn, truth) - 0.8)).toBeLessThanOrEqual(0.04);
  });
});

describe("the ends of an interval", () => {
  const still: World = { customers: 50, retention: 1, steps: [1] };

  it("stay finite and apart when nobody left", () => {
    const simple = overChurn(simulate(still, 1));
    const full = adjusted(simulate(still, 1));
    for (const interval of [simple, full]) {
      expect(interval?.low).toBeGreaterThan(0);
      expect(interval?.high).toBeGreaterThan(interval?.low ?? Infinity);
      expect(Number.isFinite(interval?.high)).toBe(true);
    }
  });

  it("keep the cap above a capped value", () => {
    const moments = simulate({ customers: 2_000, retention: 0.995, steps: [1] }, 7);
    const cap = (moments.closingMrr / moments.customers) * MARGIN * CAP;
    expect(overChurn(moments)?.high).toBeCloseTo(cap, 9);
  });

  it("enclose the value", () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const moments = simulate(growing, seed);
      const value = evaluateMetric("ltv.margin_over_churn", { arpa: moments.closingMrr / moments.customers, gross_margin: MARGIN, churn_rate: 1 - moments.retained / moments.opening }).value ?? NaN;
      const interval = overChurn(moments);
      expect(interval?.low).toBeLessThan(value);
      expect(interval?.high).toBeGreaterThan(value);
    }
  });
});
