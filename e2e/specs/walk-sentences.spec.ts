import { expect, type Locator, type Page } from "@playwright/test";
import { ExplainPanel } from "../pages/explain-panel";
import { isWritten, spoken } from "../pages/figures";
import { savedBy } from "../pages/saved";
import { testWithCancellations, testWithSpend } from "../pages/shop";

/** A number inside a sentence, or a cell that other pages do not have, is what its panel and the panel's file say. */

const sentences = (page: Page) => page.getByRole("main").locator("h2, p, li > p").getByRole("button", { name: /, explain$/ });

/** Each number of a text with its unit, as it is written: a sentence that is one link has several. */
const numbersIn = (text: string) => [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:\s?(?:%|pt|M|×))?/g)].map(([written]) => written);

/** Without its sign, since what fell by 300 changed by −300; two numbers of a sentence may be told as their share. */
function isTold(text: string, raw: string): boolean {
  const numbers = numbersIn(text);
  const [part, whole] = numbers.map(Number);
  const size = raw.replace(/^-/, "");
  return numbers.some((number) => isWritten(number, size)) || (part !== undefined && whole !== undefined && Math.abs(part / whole - Number(raw)) < 1e-9);
}

async function explainedAll(page: Page, numbers: Locator): Promise<number> {
  const panel = new ExplainPanel(page);
  let told = 0;
  for (const number of await numbers.all()) {
    const text = spoken(await number.innerText());
    // "unchanged", or the name of what a card is about.
    if (numbersIn(text).length === 0) continue;
    await number.click();
    await expect(panel.value, text).toBeVisible();
    const [, own] = await savedBy(page, () => panel.save());
    expect(isTold(text, own?.[1] ?? ""), `“${text}” is explained as ${own?.join(": ")}`).toBe(true);
    await panel.close();
    told += 1;
  }
  return told;
}

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
  expect(await explainedAll(page, table.getByRole("button"))).toBeGreaterThan(8);
});
