import { expect, type Page } from "@playwright/test";
import { violations } from "../pages/accessible";
import { CustomersPage } from "../pages/customers-page";
import { spoken } from "../pages/figures";
import { OverviewPage } from "../pages/overview-page";
import { newSegment, savedSegment, unknownSegment } from "../pages/saved-segment";
import { testWithSpend as test } from "../pages/shop";
import { expectNothingSideways } from "../pages/sideways";
import { subscribers } from "../pages/subscribers";

const pages = ["overview", "ltv", "cac", "payback", "churn", "referrals", "customers"];

const shown = (page: Page) => page.getByRole("button", { name: /^Customers shown/ });
const against = (page: Page) => page.getByRole("button", { name: /^Compared with/ });
const count = (text: string) => Number(spoken(text).replace(/\D/g, ""));

test("a tile of a segment, its explanation, its list and the file agree, and the list says whose it is", async ({ page, slug }) => {
  const { name } = await savedSegment(page, slug, "Retail", { field: "attribute:industry", op: "is", value: "Retail" });
  const overview = new OverviewPage(page, slug);
  await overview.open();
  await shown(page).click();
  await page.getByRole("link", { name: new RegExp(`^${name} 72$`) }).click();
  await expect(shown(page)).toHaveAccessibleName(`Customers shown: ${name}`);
  const customers = count(await overview.number("Customers").innerText());
  expect(customers).toBeGreaterThan(0);
  expect(customers).toBeLessThan(subscribers.customers);
  await overview.number("Customers").click();
  await expect(overview.panel.value).toHaveText(String(customers));
  await expect(overview.panel.dialog.getByText(name)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await overview.panel.customers.click();
  const list = new CustomersPage(page, slug);
  await expect(list.count).toHaveText(new RegExp(`^${customers} customers · `));
  await expect(list.chips).toHaveText([new RegExp(`^Segment: ${name}`)]);
  expect((await list.file()).trimEnd().split("\r\n")).toHaveLength(customers + 1);
  await list.chips.getByRole("button").click();
  await expect(list.count).toHaveText(new RegExp(`^${subscribers.customers} customers · `));
});

test("a value of a breakdown is one of the segment, goes along to other pages, and is held against another group of it", async ({ page, slug }) => {
  const { name, id } = await savedSegment(page, slug, "Health", { field: "attribute:industry", op: "is", value: "Health" });
  const overview = new OverviewPage(page, slug);
  await overview.open(`?segment=${id}`);
  await shown(page).click();
  await page.getByRole("link", { name: /^Team 24$/ }).click();
  await expect(shown(page)).toHaveAccessibleName(`Customers shown: ${name} · Plan: Team`);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Lifetime value" }).click();
  await expect(page).toHaveURL(new RegExp(`/ltv\\?segment=${id}&breakdown=plan&value=Team`));
  await overview.open(`?segment=${id}`);
  await against(page).click();
  await page.getByRole("link", { name: "All customers" }).click();
  await expect(against(page)).toHaveAccessibleName("Compared with: All customers");
  const change = overview.tile("Customers").getByRole("button").nth(1);
  await change.click();
  await expect(overview.panel.dialog.getByText(new RegExp(`^${name} · Customers · `))).toBeVisible();
  // What it is held against is everybody's, in the panel and in the list.
  const other = overview.panel.dialog.getByRole("row", { name: String(subscribers.customers) });
  await expect(other).toHaveCount(1);
  await other.getByRole("link").click();
  await expect(new CustomersPage(page, slug).count).toHaveText(new RegExp(`^${subscribers.customers} customers · `));
});

test("every page of numbers opens with a segment, in both languages, on a phone as well", async ({ page, context, baseURL, slug }) => {
  const { name, id } = await savedSegment(page, slug, "Onboarded", { field: "attribute:onboarded", op: "yes" });
  for (const locale of ["en", "fr"]) {
    await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
    await page.setViewportSize(locale === "fr" ? { width: 390, height: 844 } : { width: 1280, height: 900 });
    for (const address of pages) {
      await page.goto(`/${slug}/${address}?segment=${id}&compare=group`);
      await expect(page.getByRole("main").getByText(name).first(), address).toBeVisible();
      await expect(page.getByRole("main").getByRole("alert"), address).toHaveCount(0);
      await expectNothingSideways(page, address);
    }
  }
  await page.goto(`/${slug}/overview?segment=${id}&compare=group`);
  await expect(page.getByRole("button", { name: `Clients affichés : ${name}` })).toBeVisible();
});

test("a page opened before the segment is counted shows its numbers by itself", async ({ page, slug }) => {
  const { name, id } = await newSegment(page, slug, "Early", { field: "attribute:industry", op: "is", value: "Retail" });
  const overview = new OverviewPage(page, slug);
  await overview.open(`?segment=${id}`);
  await expect(shown(page)).toHaveAccessibleName(`Customers shown: ${name}`);
  await expect(overview.number("Customers")).toBeVisible({ timeout: 30_000 });
});

test("a segment that is not there is said to be, with the way to all customers", async ({ page, slug }) => {
  await page.goto(`/${slug}/overview?segment=${unknownSegment}&from=2026-08`);
  await expect(page.getByText("The segment in this address is not there, or not yours to see.")).toBeVisible();
  await page.getByRole("link", { name: "Show all customers" }).click();
  await expect(page).toHaveURL(`/${slug}/overview?from=2026-08`);
  await expect(shown(page)).toHaveAccessibleName("Customers shown: All customers");
  const file = await page.request.get(`/api/customers?workspace=${slug}&segment=${unknownSegment}`);
  expect([file.status(), ((await file.json()) as { message: string }).message]).toEqual([404, "This is not there, or not yours to see."]);
});

test("an archived segment is said to be, on pages, on the list, side by side and for files, with the ways out", async ({ page, slug }) => {
  const { name, id } = await savedSegment(page, slug, "Past", { field: "attribute:industry", op: "is", value: "Retail" });
  const archive = await page.request.post("/api/trpc/segments.archive", { data: { json: { workspace: slug, segmentId: id, archived: true } } });
  expect(archive.ok()).toBe(true);
  for (const address of pages) {
    await page.goto(`/${slug}/${address}?segment=${id}`);
    await expect(page.getByRole("group", { name: `“${name}” is archived` }), address).toBeVisible();
  }
  expect(await violations(page)).toEqual([]);
  const file = await page.request.get(`/api/customers?workspace=${slug}&segment=${id}`);
  expect([file.status(), ((await file.json()) as { message: string }).message]).toEqual([409, `The segment “${name}” is archived and no longer counted. Restore it, or ask for all customers.`]);
  await page.goto(`/${slug}/segments/compare?segments=${id}`);
  await expect(page.getByText(`“${name}” is archived and no longer counted`)).toBeVisible();
  await page.goto(`/${slug}/overview?compare=group&compareSegment=${id}`);
  await page.getByRole("link", { name: "Do not compare with it" }).click();
  await expect(against(page)).toBeVisible();
  await page.goto(`/${slug}/overview?segment=${id}&from=2026-08`);
  await page.getByRole("link", { name: "Show all customers" }).click();
  await expect(shown(page)).toHaveAccessibleName("Customers shown: All customers");
});
