import { expect, type Page } from "@playwright/test";

/** Opens the table beside each chart, the first of which has to come. */
export async function openTables(page: Page): Promise<void> {
  const tables = page.getByText("Show as a table");
  await tables.first().waitFor();
  for (const table of await tables.all()) await table.click();
}

/** Nothing stands out beyond the window's right edge. */
export async function expectNothingSideways(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, where).toBeLessThanOrEqual(0);
}
