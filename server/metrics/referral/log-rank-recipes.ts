import { riskByAge } from "../kpis/fits";
import { historyOf } from "../kpis/history";
import { serve, type Recipe } from "../kpis/recipe";
import type { KpiInput } from "../kpis/types";
import { lastCompleteMonth } from "../period";
import { logRank, logRankTerms } from "../survival/log-rank";
import { answer } from "../value";

/** Whether the referred leave at another pace than the others. */
export const LOG_RANK_IDS = ["referral.log_rank", "referral.log_rank.p"] as const;

/** The test between the referred and all others, from what it sums at each age; none where nobody left. */
export function logRankRecipes(referred: KpiInput, others: KpiInput): Recipe[] {
  const [history, otherHistory] = [historyOf(referred), historyOf(others)];
  const tables = [riskByAge(history), riskByAge(otherHistory)];
  const test = logRank(tables);
  if (!test) return [];
  const to = lastCompleteMonth(referred.dataDate);
  const window = { from: [history.firstMonth ?? to, otherHistory.firstMonth ?? to].sort()[0] ?? to, to };
  const terms = logRankTerms(tables).toSorted((a, b) => a.time - b.time).map(({ time, atRisk: [n = 0], left: [left = 0], all, allLeft, spread }) => ({ time, n, left, all, allLeft, expected: (allLeft * n) / all, variance: (spread * n * (all - n)) / all ** 2 }));
  const [observed = 0] = test.observed;
  const [expected = 0] = test.expected;
  const chi = answer("count", test.chiSquare);
  const variance = terms.reduce((total, term) => total + term.variance, 0);
  return [
    {
      ...serve("referral.log_rank", chi, window, null, () => ({
        columns: [
          { name: "age", unit: "count" },
          { name: "atRiskReferred", unit: "count" },
          { name: "atRisk", unit: "count" },
          { name: "leftReferred", unit: "count" },
          { name: "left", unit: "count" },
          { name: "expectedReferred", unit: "number" },
          { name: "chanceVariance", unit: "small" },
        ],
        rows: terms.map((term) => [term.time, term.n, term.all, term.left, term.allLeft, term.expected, term.variance]),
      })),
      asides: {
        referred_left: { value: answer("count", observed), window },
        referred_expected: { value: answer("count", expected), window },
        chance_variance: { value: answer("count", variance), window },
      },
    },
    { ...serve("referral.log_rank.p", answer("count", test.p), window, null), how: "referral.p_value", asides: { chi_square: { value: chi, metricId: "referral.log_rank", window }, degrees_of_freedom: { value: answer("count", test.df), origin: "constant" } } },
  ];
}
