import { describe, expect, it } from "vitest";
import { runMetricCommand } from "./run-metric-command";

const run = (...argv: string[]) => runMetricCommand(argv, []);

describe("tenure metric", () => {
  it("prints a value with its formula", () => {
    const inputs = { arpa: 120_990, gross_margin: 0.85, retention: 0.7, discount: 0.08, nrr: 0.85 };
    const { stdout, exitCode } = run("ltv.retention_adjusted", JSON.stringify(inputs));
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      value: expect.closeTo(312_995.87, 2),
      unit: "money",
      reason: null,
      warnings: [],
      n: null,
      formula:
        "ARPA × margin × retention ÷ (1 + discount − net MRR retention) = 120990 × 0.85 × 0.7 ÷ (1 + 0.08 − 0.85)",
    });
  });

  it("prints a reason where there is no value", () => {
    const { stdout } = run("average_lifetime", '{"churn_rate":0}');
    expect(JSON.parse(stdout)).toMatchObject({ value: null, reason: "not_finite", formula: "1 ÷ churn" });
  });

  it.each([
    ["an unknown id", ["ltv.magic", "{}"], 'No metric is called "ltv.magic"; tenure metric --list prints them all.'],
    ["a missing input", ["cac", '{"spend":100}'], "cac needs new_customers."],
    ["no inputs at all", ["cac"], "cac needs spend, new_customers."],
    ["a name it does not know", ["arr", '{"mrr":1,"arpa":2}'], 'arr has no input "arpa"; its inputs are mrr.'],
    ["a word for a number", ["arr", '{"mrr":"12"}'], 'mrr of arr must be a number, not "12".'],
    ["a percentage for a fraction", ["average_lifetime", '{"churn_rate":5}'], "churn_rate of average_lifetime must be a number from 0 to 1 (rates are fractions: 0.05 is 5 %), not 5."],
    ["an unknown word", ["mrr.subscription", '{"amount":1,"interval":"decade"}'], 'interval of mrr.subscription must be one of day, week, month, year, not "decade".'],
    ["a list for an object", ["arr", "[1]"], 'The inputs of arr must be a JSON object, such as {"mrr":…}.'],
    ["half a list", ["ltv.observed", '{"margin_by_age":[1,"x"]}'], 'margin_by_age of ltv.observed must be a list of numbers, not [1,"x"].'],
    ["no JSON", ["arr", "{mrr:1}"], "This is not JSON: {mrr:1}"],
    ["a name every object has", ["arr", '{"mrr":1,"__proto__":{"x":1}}'], 'arr has no input "__proto__"; its inputs are mrr.'],
  ])("refuses %s with one sentence", (_what, argv, sentence) => {
    expect(runMetricCommand(argv, [])).toEqual({ stdout: "", stderr: `${sentence}\n`, exitCode: 2 });
  });

  it("explains itself when called without anything", () => {
    expect(run().stderr).toMatch(/^Usage: tenure metric/);
  });

  it("lists ids with their inputs", () => {
    const lines = run("--list").stdout.trim().split("\n").map((line) => JSON.parse(line));
    expect(lines).toContainEqual({
      id: "customer_churn_rate",
      unit: "rate",
      inputs: [
        { name: "opening_customers", required: true },
        { name: "retained_customers", required: true },
        { name: "new_customers", required: false, default: 0 },
        { name: "new_lost_customers", required: false, default: 0 },
        { name: "denominator", required: false, default: "opening", words: ["opening", "opening_plus_new"] },
      ],
    });
  });

  it("answers a batch line by line, and a wrong line with an error of its own", () => {
    const lines = ['{"id":"arr","inputs":{"mrr":10}}', '{"id":"nope","inputs":{}}', "oops", "", '{"id":"cac","inputs":{"spend":25,"new_customers":50}}'];
    const { stdout, exitCode } = runMetricCommand(["--batch"], lines);
    expect(exitCode).toBe(0);
    expect(stdout.trim().split("\n").map((line) => JSON.parse(line))).toMatchObject([
      { value: 120 },
      { error: 'No metric is called "nope"; tenure metric --list prints them all.' },
      { error: "This is not JSON: oops" },
      { value: 0.5 },
    ]);
  });

  it("refuses a part above the whole it is of, whichever denominator is meant", () => {
    const more = { opening_customers: 100, retained_customers: 190 };
    for (const denominator of ["opening", "opening_plus_new"]) {
      expect(run("customer_churn_rate", JSON.stringify({ ...more, denominator }))).toMatchObject({
        exitCode: 2,
        stderr: "retained_customers of customer_churn_rate must not be above opening_customers, which it is a part of: 190 is more than 100.\n",
      });
    }
    expect(run("grr", '{"opening_mrr":100,"gross_retained_mrr":101}')).toMatchObject({ exitCode: 2, stdout: "" });
    expect(JSON.parse(run("customer_churn_rate", '{"opening_customers":100,"retained_customers":100}').stdout).value).toBe(0);
  });

  it("observes and pays back from margins by age", () => {
    expect(JSON.parse(run("ltv.observed", '{"margin_by_age":[30,10,10]}').stdout).value).toBe(50);
    expect(JSON.parse(run("cac_payback.cohort", '{"cac":25,"margin_by_age":[10,10,10]}').stdout).value).toBe(2.5);
    expect(JSON.parse(run("cac_payback.cohort", '{"cac":45,"margin_by_age":[10,10,10]}').stdout)).toMatchObject({ value: null, reason: "not_recovered" });
  });

  it("answers with curves and fits", () => {
    const aml = { times: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], events: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0] };
    const curve = JSON.parse(run("survival.kaplan_meier", JSON.stringify(aml)).stdout).value;
    expect(curve.median).toBe(31);
    expect(curve.rows.map(({ time }: { time: number }) => time)).toEqual([9, 13, 18, 23, 31, 34, 48]);
    expect(curve.rows[0]).toEqual({ time: 9, at_risk: 11, events: 1, survival: expect.closeTo(0.909, 3), std_error: expect.closeTo(0.0867, 4), lower: expect.closeTo(0.754, 3), upper: 1 });
    const sbg = JSON.parse(run("survival.sbg", '{"alive":[1000,869,743,653,593,551,517,491]}').stdout).value;
    expect(sbg).toMatchObject({ alpha: expect.closeTo(0.668, 3), beta: expect.closeTo(3.806, 3), log_likelihood: expect.closeTo(-1611.158, 3), converged: true });
    expect(sbg.survival).toHaveLength(13);
    expect(JSON.parse(run("survival.sbg", '{"alive":[100,95,90.25]}').stdout)).toMatchObject({ value: { alpha: null, churn: expect.closeTo(0.05, 9) }, warnings: ["geometric_fallback"] });
    const groups = { times: [1, 2, 3, 4], events: [1, 1, 1, 1], groups: ["a", "a", "b", "b"] };
    expect(JSON.parse(run("survival.log_rank", JSON.stringify(groups)).stdout).value).toMatchObject({ df: 1, observed: [2, 2] });
  });

  it("predicts from a model or from a curve", () => {
    const model = { kind: "sbg", alpha: 3.8, beta: 15.2 };
    expect(JSON.parse(run("survival.derl", JSON.stringify({ model, discount: 0.1, n: 1 })).stdout).value).toBeCloseTo(3.31, 2);
    // 10 × 50 % × (1 + .5 ÷ 1.25 + .25 ÷ 1.5625) = 5 × 1.56 = 7.80
    const curve = { arpa: 10, gross_margin: 0.5, discount: 0.25, survival: [1, 0.5, 0.25] };
    expect(JSON.parse(run("ltv.predicted", JSON.stringify(curve)).stdout).value).toBeCloseTo(7.8, 9);
    const heavy = { arpa: 10, gross_margin: 0.5, discount: 0, model: { kind: "sbg", alpha: 0.668, beta: 3.806 } };
    expect(JSON.parse(run("ltv.predicted", JSON.stringify(heavy)).stdout)).toMatchObject({ value: null, reason: "not_finite" });
    expect(JSON.parse(run("ltv.predicted", JSON.stringify({ ...heavy, cap_months: 60 })).stdout)).toMatchObject({ warnings: ["capped_at_60_months"], uncapped: "not_finite" });
    expect(run("ltv.predicted", '{"arpa":1,"gross_margin":1,"discount":0}').stderr).toBe("ltv.predicted needs either model or survival.\n");
    expect(run("survival.del", '{"model":{"kind":"sbg","alpha":-1,"beta":2},"discount":0.1}').stderr).toBe("alpha of the model must be a number above 0.\n");
  });
});
