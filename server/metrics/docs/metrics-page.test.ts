import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { closedMetrics } from "../registry";
import { evaluateMetric } from "../evaluate-metric";
import { metricsPage } from "./metrics-page";

describe("the page of definitions", () => {
  it.each([
    ["en", "docs/metrics.md"],
    ["fr", "docs/metrics.fr.md"],
  ] as const)("in %s is current: run `npm run docs` after a change to the registry or its messages", async (locale, file) => {
    expect(await readFile(file, "utf8")).toBe(metricsPage(locale));
  });

  it("works every example out", () => {
    for (const { id, example } of closedMetrics) expect(evaluateMetric(id, example).value).not.toBeNull();
    expect(metricsPage("en")).toContain("120,990 × 85\u00a0% × 70\u00a0% ÷ (1 + 8\u00a0% − 85\u00a0%) = 312,995.87");
    expect(metricsPage("en")).toContain("10 × 15 × 50\u00a0% = 75");
  });
});
