import { expect, type Page } from "@playwright/test";

/** Opens the table beside each chart, in any language, once the last card has come. */
export async function openTables(page: Page): Promise<void> {
  const tables = page.getByRole("main").locator("details > summary");
  await tables.first().waitFor();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const table of await tables.all()) await table.click();
}

/** Nothing stands out beyond the window's right edge, and nothing can: words for screen readers are placed within what scrolls. */
export async function expectNothingSideways(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, where).toBeLessThanOrEqual(0);
  const loose = await page
    .getByRole("main")
    .locator(".overflow-auto, .overflow-x-auto, .scroll-area")
    .evaluateAll((scrolling) => scrolling.filter((one) => getComputedStyle(one).position === "static" && one.querySelector(".sr-only")).map((one) => one.textContent?.slice(0, 60)));
  expect(loose, where).toEqual([]);
}
