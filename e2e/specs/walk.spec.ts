import { expect, test, type Page } from "@playwright/test";
import { CustomersPage } from "../pages/customers-page";
import { ExplainPanel } from "../pages/explain-panel";
import { FiguresPage, isWritten, spoken } from "../pages/figures";
import { OverviewPage } from "../pages/overview-page";
import { savedBy } from "../pages/saved";
import { testWithSpend } from "../pages/shop";
import { subscribers, workspaceWithSubscribers } from "../pages/subscribers";

/** What a page says in several places has to be one number. */

const tiles = (page: Page) => page.getByRole("list", { name: /key figures$/i }).getByRole("listitem");
const hero = (page: Page) => page.getByRole("group", { name: "LTV per account" }).or(page.getByRole("list", { name: "The four factors" }).getByRole("listitem"));

/** Every page of numbers: where its key figures stand, and tables that hold them again, by the name of the figure. */
const places: { page: string; items: (page: Page) => ReturnType<typeof tiles>; again: { figure: string; card: string | RegExp; row: RegExp; at: number }[] }[] = [
  {
    page: "overview",
    items: tiles,
    again: [
      { figure: "MRR", card: /is \d+\s%.* of MRR$/, row: /^All plans/, at: 2 },
      { figure: "Blended CAC", card: /^(LTV : CAC by channel|.* below 3×|Every channel .*)$/, row: /^All, blended/, at: 1 },
      { figure: "LTV : CAC", card: /^(LTV : CAC by channel|.* below 3×|Every channel .*)$/, row: /^All, blended/, at: 3 },
    ],
  },
  { page: "ltv", items: hero, again: [{ figure: "Lifetime value", card: "LTV by group", row: /^All/, at: 0 }] },
  {
    page: "cac",
    items: tiles,
    again: [
      { figure: "Acquisition spend", card: "What each channel costs and brings", row: /^All, blended/, at: 0 },
      { figure: "New customers", card: "What each channel costs and brings", row: /^All, blended/, at: 1 },
      { figure: "Blended CAC", card: "What each channel costs and brings", row: /^All, blended/, at: 2 },
      { figure: "CAC payback, months", card: "What each channel costs and brings", row: /^All, blended/, at: 5 },
    ],
  },
  { page: "churn", items: tiles, again: [{ figure: "Customers lost", card: /loses the most|No reason stands out/, row: /^All/, at: 0 }] },
  { page: "referrals", items: tiles, again: [] },
  { page: "payback", items: tiles, again: [{ figure: "CAC payback, months", card: "Payback by group", row: /^All/, at: 2 }] },
];

for (const { page: name, items, again } of places) {
  for (const search of ["", "?breakdown=plan&value=Team"]) {
    testWithSpend(`each figure of ${name}${search} is its explanation, its tables, its files and its lists`, async ({ page, slug }) => {
      test.setTimeout(240_000);
      const place = new FiguresPage(page, `/${slug}/${name}${search}`, items);
      const { panel } = place;
      await place.open();
      const lists = new Map<string, { what: string; text: string; explained: boolean }>();
      const figures = await place.figures();
      for (const figure of figures) {
        const text = spoken(await figure.number.innerText());
        expect(isWritten(text, figure.raw), `${figure.name}: ${text} on the page, ${figure.raw} in the file`).toBe(true);
        await figure.number.click();
        await expect(panel.value, figure.name).toHaveText(text);
        const [, own] = await savedBy(page, () => panel.save());
        expect(own?.[1], figure.name).toBe(figure.raw);
        for (const part of await panel.parts()) if (part.href) lists.set(part.href, { ...part, what: `${figure.name}: ${part.name}` });
        await panel.close();
      }
      // The tables of a page are everyone's, whatever group it shows.
      for (const { figure, card, row, at } of search ? [] : again) {
        const number = figures.find(({ name: own }) => own === figure)?.raw ?? "";
        const cell = spoken(await page.getByRole("group", { name: card }).getByRole("row", { name: row }).getByRole("button").nth(at).innerText());
        expect(isWritten(cell, number), `${figure}: ${cell} in the table, ${number} in the file`).toBe(true);
      }
      expect(lists.size).toBeGreaterThan(0);
      for (const [href, { what, text, explained }] of lists) {
        await page.goto(href);
        const { customers, rows, amount } = await new CustomersPage(page).totals();
        const told = [rows, customers, amount].some((total) => isWritten(text, String(total)));
        const average = rows > 0 && Math.abs(Number(text.replace(/[^\d.]/g, "")) - amount / rows) <= 0.5 / rows + 0.5;
        // A value of its own, such as the LTV under a ratio, is told by its own parts: here stand the customers it rests on.
        expect(told || average || (explained && rows > 0), `${what}: ${text} is ${rows} rows, ${customers} customers, ${amount}`).toBe(true);
      }
    });
  }
}

test("months, group and comparison go along from page to page", async ({ page }) => {
  const slug = await workspaceWithSubscribers(page);
  const overview = new OverviewPage(page, slug);
  await overview.open();
  await page.getByRole("button", { name: /^Customers shown/ }).click();
  await page.getByRole("link", { name: /^Team \d/ }).click();
  await expect(page.getByRole("button", { name: "Customers shown: Plan: Team" })).toBeVisible();
  await page.getByRole("button", { name: /^Compared with/ }).click();
  await page.getByRole("link", { name: "No comparison" }).click();
  await expect(page.getByRole("button", { name: "Compared with: No comparison" })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Lifetime value" }).click();
  await expect(page).toHaveURL(/\/ltv\?.*breakdown=plan&value=Team.*compare=off/);
  await expect(page.getByRole("button", { name: "Customers shown: Plan: Team" })).toBeVisible();
});

test("what changed adds up in its table, its parts and its file, and leads to the customers who did it", async ({ page }) => {
  const slug = await workspaceWithSubscribers(page);
  const overview = new OverviewPage(page, slug);
  await overview.open("?changed=customers");
  const card = overview.card(/^Customers (rose|fell) by/);
  await card.getByText("Show as a table").click();
  const file = await savedBy(page, () => card.getByRole("button", { name: "Save as CSV" }).click());
  const total = file.slice(1).reduce((sum, [, , amount]) => sum + Number(amount), 0);
  const whole = await card.getByRole("listitem").last().getByRole("button").innerText();
  expect(Number(spoken(whole).replace("−", "-").replace(/[^\d-]/g, ""))).toBe(total);
  const first = card.getByRole("listitem").first();
  const amount = (await first.locator("span").first().innerText()).replace(/\D/g, "");
  await first.getByRole("link").click();
  await expect(new CustomersPage(page).count).toHaveText(new RegExp(`^${amount} customers? · `));
});

test("a target that is set stands on its tile, with how far it is", async ({ page }) => {
  const slug = await workspaceWithSubscribers(page);
  await page.goto(`/${slug}/settings`);
  await page.getByRole("textbox", { name: "Customers" }).fill("1,000");
  await page.getByRole("button", { name: "Save targets" }).click();
  await expect(page.getByText("Saved. The tiles show them.")).toBeVisible();
  const overview = new OverviewPage(page, slug);
  await overview.open();
  await expect(overview.tile("Customers")).toContainText("target 1,000");
  await expect(overview.tile("Customers")).toContainText(`${1000 - subscribers.customers} short`);
  await overview.tile("Customers").getByRole("button", { name: /short/ }).click();
  const panel = new ExplainPanel(page);
  await expect(panel.value).toHaveText(String(1000 - subscribers.customers));
  await expect(panel.part("Target")).toContainText("setting");
});
