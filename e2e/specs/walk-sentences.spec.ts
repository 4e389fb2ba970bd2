import { expect } from "@playwright/test";
import { ExplainPanel } from "../pages/explain-panel";
import { savedBy } from "../pages/saved";
import { explainedAll, sentences } from "../pages/sentences";
import { testWithCancellations, testWithSpend } from "../pages/shop";

/** A number inside a sentence, or a cell that other pages do not have, is what its panel and the panel's file say. */

for (const name of ["overview", "overview?changed=arpa", "overview?changed=nrr&changedBy=channel", "ltv", "cac", "payback"]) {
  testWithSpend(`each number in the sentences of ${name} is its explanation`, async ({ page, slug }) => {
    testWithSpend.setTimeout(240_000);
    await page.goto(`/${slug}/${name}`);
    await page.getByRole("main").getByRole("group").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await explainedAll(page, sentences(page))).toBeGreaterThan(2);
  });
}

testWithCancellations("each number in the sentences of the churn page, and each running share, is its explanation", async ({ page, slug }) => {
  testWithCancellations.setTimeout(240_000);
  for (const measure of ["customers", "mrr", "ltv"]) {
    await page.goto(`/${slug}/churn?measure=${measure}`);
    const pareto = page.getByRole("table", { name: "Churn reasons, most first" });
    await pareto.waitFor();
    await page.waitForLoadState("networkidle");
    expect(await explainedAll(page, sentences(page))).toBeGreaterThan(2);
    expect(await explainedAll(page, pareto.locator("td:last-child button"))).toBeGreaterThan(1);
  }
});

testWithSpend("each cell of CAC by month and of the survival table is its explanation, and the rows add up in its file", async ({ page, slug }) => {
  testWithSpend.setTimeout(240_000);
  await page.goto(`/${slug}/cac`);
  const months = page.getByRole("group", { name: /^CAC (rose|fell|by month|is)/ });
  await months.getByText("Show as a table").click();
  const october = months.getByRole("row", { name: /^Oct 2026/ });
  expect(await explainedAll(page, october.getByRole("button"))).toBe(6);
  await october.getByRole("button").first().click();
  const panel = new ExplainPanel(page);
  const rows = await savedBy(page, () => panel.section("The rows behind it").getByRole("button", { name: /^CSV of/ }).click());
  const [, own] = await savedBy(page, () => panel.save());
  expect(rows.slice(1).reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(Number(own?.[1]));
  await page.goto(`/${slug}/ltv`);
  const curve = page.getByRole("group", { name: /^The curve and what was observed/ });
  await curve.getByText("Show as a table").click();
  expect(await explainedAll(page, curve.getByRole("row").nth(4).getByRole("button"))).toBeGreaterThan(3);
});

testWithSpend("the mix and the own rates of each group, and of the whole, are their explanations", async ({ page, slug }) => {
  testWithSpend.setTimeout(120_000);
  await page.goto(`/${slug}/overview?changed=arpa`);
  const table = page.getByRole("table", { name: "What mix and rates did" });
  await table.waitFor();
  expect(await explainedAll(page, table.getByRole("button"))).toBeGreaterThan(8);
});
