import { describe, expect, it } from "vitest";
import { runMetricCommand } from "./run-metric-command";

const run = (id: string, inputs: object) => runMetricCommand([id, JSON.stringify(inputs)], []);
const answer = (id: string, inputs: object) => JSON.parse(run(id, inputs).stdout) as { value: unknown; reason: unknown; warnings: string[] };

describe("metrics that need a list or a curve", () => {
  it("cash tied up: 100 − 40 and nothing of the cohort in the black = 60", () => {
    expect(answer("cash_tied_up", { spend: [100, 50], margin_to_date: [40, 80] })).toMatchObject({ value: 60, unit: "money", reason: null });
    expect(run("cash_tied_up", { spend: [100, 50], margin_to_date: [40] })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("of one length, not 2 and 1") });
  });

  it("a curve of nobody has no value, and says why", () => {
    for (const id of ["survival.sbg", "survival.bdw"]) expect(answer(id, { alive: [0, 0, 0] })).toMatchObject({ value: null, reason: "no_customers" });
  });

  it("a curve through no more ages than it has parameters says that the history is short", () => {
    expect(answer("survival.bdw", { alive: [1000, 869, 743] }).warnings).toContain("short_history");
    expect(answer("survival.sbg", { alive: [1000, 869, 743, 653, 593, 551, 517, 491] }).warnings).toEqual([]);
  });

  it("the share still there begins with all of them and never rises", () => {
    const inputs = (survival: number[]) => ({ arpa: 100, gross_margin: 0.8, discount: 0, survival });
    expect(answer("ltv.predicted", inputs([1, 0.5, 0.25])).value).toBeCloseTo(140, 9);
    for (const survival of [[0.9, 0.8], [1, 0.8, 0.9]]) expect(run("ltv.predicted", inputs(survival)).stderr).toContain("must begin with 1 and never rise");
  });
});
