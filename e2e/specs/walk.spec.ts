import { expect, test, type Page } from "@playwright/test";
import { CustomersPage } from "../pages/customers-page";
import { ExplainPanel } from "../pages/explain-panel";
import { OverviewPage, tileNames } from "../pages/overview-page";
import { subscribers, workspaceWithSubscribers } from "../pages/subscribers";

/** What a page says in several places has to be one number. */

const spoken = (text: string) => text.replace(/\s*,\s*explain$/, "").trim();

async function savedBy(page: Page, press: () => Promise<void>): Promise<string[][]> {
  const download = page.waitForEvent("download");
  await press();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8").replace(/^\ufeff/, "");
  return text.trimEnd().split("\r\n").map((line) => line.split(","));
}

test("a tile, its explanation, its file and its list say the same, for everyone and for one group", async ({ page }) => {
  test.setTimeout(180_000);
  const slug = await workspaceWithSubscribers(page);
  const panel = new ExplainPanel(page);
  for (const search of ["", "?breakdown=plan&value=Team"]) {
    const overview = new OverviewPage(page, slug);
    await overview.open(search);
    const file = await savedBy(page, async () => {
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("button", { name: "Key figures" }).click();
    });
    expect(file.slice(1).map(([name]) => name)).toHaveLength(tileNames.length);
    for (const name of tileNames) {
      await overview.open(search);
      const figure = await overview.figure(name);
      await overview.number(name).click();
      await expect(panel.value, name).toHaveText(figure);
      if (search && figure !== "–") await expect(panel.dialog.getByText("Plan: Team").first()).toBeVisible();
    }
    await overview.open(search);
    const shown = spoken(await overview.figure("Customers"));
    await overview.number("Customers").click();
    await panel.customers.click();
    await expect(new CustomersPage(page).count).toHaveText(new RegExp(`^${shown} customers · `));
    const row = file.find(([name]) => name === "Customers");
    expect(row?.[1]).toBe(shown);
    if (!search) expect(shown).toBe(String(subscribers.customers));
  }
});

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
});
