import { expect } from "@playwright/test";
import { violations } from "../pages/accessible";
import { AcquisitionPage, figureOf } from "../pages/acquisition-pages";
import { CustomersPage } from "../pages/customers-page";
import { testWithSpend } from "../pages/shop";
import { expectNothingSideways, openTables } from "../pages/sideways";
import { workspaceWithSubscribers } from "../pages/subscribers";

const test = testWithSpend;
const october = "?from=2026-10&to=2026-10";
const channelsCard = "What each channel costs and brings";

test("a tile is its explanation, its parts, its row of the table and its list: 1,800 ÷ 12 = 150", async ({ page, slug }) => {
  const cac = new AcquisitionPage(page, slug, "cac");
  await cac.open(october);
  await expect(cac.tile("Blended CAC")).toHaveText(/^€150/);
  const total = cac.row(channelsCard, "All, blended");
  await expect(total.getByRole("button").nth(2)).toHaveText(/^€150/);
  await cac.tile("Blended CAC").click();
  await expect(cac.panel.value).toHaveText("€150");
  await expect(cac.panel.part("spend")).toContainText("€1,800");
  await cac.panel.part("new customers").getByRole("link").click();
  await expect(new CustomersPage(page).count).toHaveText(/^12 customers · /);
});

test("a channel costs what its own explanation says, and leads to those it brought, also as a file", async ({ page, slug }) => {
  const cac = new AcquisitionPage(page, slug, "cac");
  await cac.open(october);
  const row = cac.row(channelsCard, "Paid search");
  await expect(row).toContainText("€1,200");
  const shown = await figureOf(row.getByRole("button").nth(1));
  expect(shown).toBe("€400");
  const lines = await cac.file(channelsCard);
  expect(lines.find((line) => line.startsWith("Paid search,"))).toMatch(/^Paid search,1200,3,400,/);
  expect(lines).toContainEqual("Brought nobody: Fair,600,0,,,,,");
  await row.getByRole("button").nth(1).click();
  await expect(cac.panel.value).toHaveText(shown);
  await cac.panel.close();
  await row.getByRole("link").click();
  const customers = new CustomersPage(page);
  await expect(customers.count).toHaveText(/^3 customers · /);
  expect((await customers.file()).trimEnd().split("\r\n")).toHaveLength(4);
});

test("channels sort by any column, in the address and in the file, what brought nobody and the sum below them", async ({ page, slug }) => {
  const cac = new AcquisitionPage(page, slug, "cac");
  await cac.open(october);
  const [names, header] = [cac.card(channelsCard).getByRole("rowheader"), cac.card(channelsCard).getByRole("columnheader", { name: "Channel" })];
  await header.getByRole("link").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/sort=channel/);
  await expect(names).toHaveText(["Content", "Organic", "Paid search", "Referral", /^Brought nobody/, "All, blended"]);
  expect((await cac.file(channelsCard)).slice(1, 5).map((line) => line.split(",")[0])).toEqual(["Content", "Organic", "Paid search", "Referral"]);
  await header.getByRole("link").press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(names.first()).toHaveText("Referral");
});

test("on a phone a table wider than its card fades where it is cut and keeps its first column", async ({ page, slug }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const cac = new AcquisitionPage(page, slug, "cac");
  await cac.open(october);
  const table = cac.card("CAC by channel and month").getByRole("region");
  await expect(table).toHaveAttribute("data-more");
  const first = table.getByRole("rowheader").first();
  const before = await first.boundingBox();
  await table.evaluate((area) => area.scrollTo({ left: area.scrollWidth }));
  await expect(table).not.toHaveAttribute("data-more");
  expect((await first.boundingBox())?.x).toBe(before?.x);
});

test("customers without spend and spend without customers stand in sight", async ({ page, slug }) => {
  const cac = new AcquisitionPage(page, slug, "cac");
  await cac.open(october);
  await expect(cac.row(channelsCard, "Brought nobody")).toContainText("Fair €600");
  await expect(cac.card(channelsCard)).toContainText(/9 new customers of 12.* came by channels without spend/);
});

test("a month's column is a row of its table, which explains itself", async ({ page, slug }) => {
  const cac = new AcquisitionPage(page, slug, "cac");
  await cac.open(october);
  const card = cac.card(/^CAC (rose|fell|by month)/);
  await card.getByText("Show as a table").click();
  const row = card.getByRole("row", { name: /^Oct 2026/ });
  await expect(row).toContainText("€1,800");
  await row.getByRole("button").last().click();
  await expect(cac.panel.value).toHaveText("€150");
});

test("a quarter pays back as its explanation says, and the cash still out adds up", async ({ page, slug }) => {
  const payback = new AcquisitionPage(page, slug, "payback");
  await payback.open(october);
  const quarter = payback.card(/^How each quarter/).getByRole("listitem").filter({ hasText: "Q4 2026" });
  const said = await figureOf(quarter.getByRole("button"));
  await quarter.getByRole("button").click();
  await expect(payback.panel.value).toHaveText(/\d/);
  expect(said).toContain(await payback.panel.value.innerText());
  await payback.panel.close();
  await expect(payback.tile("Cash tied up")).toHaveText(await payback.card(/was still out/).getByRole("heading").innerText().then((title) => new RegExp(`^${title.split(" ")[0]}`)));
});

test("what was typed is taken back by an empty cell, and what is no amount is refused where it stands", async ({ page, slug }) => {
  const sheet = new AcquisitionPage(page, slug, "cac/spend");
  await sheet.open("?year=2025&category=tools&purpose=acquisition");
  await sheet.type("Content", "Nov 2025", "12.50");
  await page.reload();
  await expect(sheet.cell("Content", "Nov 2025")).toHaveValue("12.50");
  await sheet.type("Content", "Nov 2025", "a lot");
  await expect(page.getByRole("alert").filter({ hasText: "not an amount" })).toBeVisible();
  await sheet.cell("Content", "Nov 2025").press("Escape");
  await sheet.type("Content", "Nov 2025", "");
  await page.reload();
  await expect(sheet.cell("Content", "Nov 2025")).toHaveValue("");
});

test("before any spend the pages say what would light them up, and a lag moves the CAC", async ({ browser }) => {
  const page = await browser.newPage({ storageState: { cookies: [], origins: [] } });
  const slug = await workspaceWithSubscribers(page);
  for (const name of ["cac", "payback"] as const) {
    await new AcquisitionPage(page, slug, name).open();
    await expect(page.getByRole("main").getByRole("link", { name: "Import spend" })).toHaveAttribute("href", `/${slug}/imports/new?kind=spend`);
  }
  await page.getByRole("main").getByRole("link", { name: "Type spend" }).click();
  await new AcquisitionPage(page, slug, "cac/spend").type("Paid search", "Sept 2026", "2,400");
  const cac = new AcquisitionPage(page, slug, "cac");
  await cac.open(october);
  await expect(cac.tile("Blended CAC")).toHaveText(/^€0/);
  await page.getByRole("button", { name: "Spend counts in its own month, change" }).click();
  await page.getByLabel("Spend counts", { exact: true }).selectOption("1");
  await page.getByRole("button", { name: "Count spend so" }).click();
  await expect(page.getByRole("button", { name: "Spend counts 1 month later, change" })).toBeVisible();
  await expect(cac.tile("Blended CAC")).toHaveText(/^€200/);
  await page.close();
});

for (const theme of ["light", "dark"] as const) {
  for (const name of ["cac", "payback", "cac/spend"] as const) {
    test(`${name} keeps nobody out, ${theme}`, async ({ page, slug }) => {
      await page.emulateMedia({ colorScheme: theme });
      await new AcquisitionPage(page, slug, name).open();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }
}

test("on a phone nothing is wider than the screen, the tables of the charts neither", async ({ page, slug }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ["cac", "payback", "cac/spend"] as const) {
    await new AcquisitionPage(page, slug, name).open();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (name !== "cac/spend") await openTables(page);
    await expectNothingSideways(page, name);
  }
});
