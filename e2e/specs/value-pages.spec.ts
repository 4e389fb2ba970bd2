import { expect } from "@playwright/test";
import { violations } from "../pages/accessible";
import { LtvPage } from "../pages/ltv-page";
import { OverviewPage } from "../pages/overview-page";
import { createWorkspace } from "../pages/people";
import { testWithSubscribers as test } from "../pages/shop";
import { expectNothingSideways, openTables } from "../pages/sideways";

test("no view is counted before somebody asks for it", async ({ page, slug }) => {
  const views: string[] = [];
  page.on("request", (request) => {
    const { searchParams } = new URL(request.url());
    if (searchParams.has("_rsc") && [...searchParams.keys()].some((name) => ["from", "population", "method", "sort"].includes(name))) views.push(request.url());
  });
  const overview = new OverviewPage(page, slug);
  await overview.open();
  await overview.range.click();
  await page.getByRole("link", { name: "All complete months" }).hover();
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  await ltv.method("Revenue ÷ churn").hover();
  await ltv.row("Team").getByRole("link").hover();
  await page.goto(`/${slug}/customers`);
  await page.getByRole("columnheader").getByRole("link").first().hover();
  await page.waitForLoadState("networkidle");
  expect(views).toEqual([]);
  await page.getByRole("columnheader").getByRole("link").first().click();
  await expect.poll(() => views).toHaveLength(1);
});

test("an address that names nonsense shows the page all the same", async ({ page, slug }) => {
  const overview = new OverviewPage(page, slug);
  await overview.open("?from=soon&to=2026-99&explain=luck&breakdown=shoe&value=44");
  await expect(overview.panel.title).toHaveText("Not known here");
  await overview.panel.close();
  await expect(overview.number("MRR")).toBeVisible();
});

test("a list of months that no data has reached yet shows the latest, and says so", async ({ page, slug }) => {
  await page.goto(`/${slug}/customers?population=new_in_range&from=2027-01&to=2027-03`);
  await expect(page.getByText("The data ends on 31 Oct 2026, before Jan 2027.")).toBeVisible();
  await expect(page.getByRole("group", { name: /^New customers, Aug – Oct 2026/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Save as CSV" })).not.toHaveAttribute("href", /2027/);
});

test("an attribute that nobody chose means everyone, on every page", async ({ page, slug }) => {
  const unchosen = "attribute%3Ashoe";
  for (const name of ["overview", "ltv", "cac", "payback", "customers"]) {
    const answer = await page.goto(`/${slug}/${name}?breakdown=${unchosen}&value=44&compare=group&compareBreakdown=${unchosen}&compareValue=45&by=${unchosen}&changedBy=${unchosen}`);
    expect(answer?.status(), name).toBe(200);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 }), name).toBeVisible();
    await expect(page.getByRole("main").getByRole("alert"), name).toHaveCount(0);
    if (name !== "customers") await expect(page.getByRole("button", { name: "Customers shown: All customers" }), name).toBeVisible();
  }
});

test("before the first import each page says which import would fill it", async ({ page }) => {
  const empty = await createWorkspace(page, "Nothing yet");
  for (const name of ["overview", "ltv", "customers"]) {
    await page.goto(`/${empty}/${name}`);
    await expect(page.getByRole("main").getByRole("link", { name: "Import customers" })).toHaveAttribute("href", `/${empty}/imports/new`);
  }
  for (const name of ["cac", "payback"]) {
    await page.goto(`/${empty}/${name}`);
    await expect(page.getByRole("main").getByRole("link", { name: "Import spend" })).toHaveAttribute("href", `/${empty}/imports/new?kind=spend`);
  }
});

const addresses = ["overview", "ltv", "ltv?explain=ltv.retention_adjusted", "customers?population=churned_in_range&from=2026-02&to=2026-10"];

for (const theme of ["light", "dark"] as const) {
  for (const address of addresses) {
    test(`${address} keeps nobody out, ${theme}`, async ({ page, slug }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`/${slug}/${address}`);
      if (address.includes("explain")) await new LtvPage(page, slug).panel.value.waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const locale of ["en", "fr"]) {
  test(`on a phone nothing is wider than the screen, the tables of the charts neither, ${locale}`, async ({ page, context, baseURL, slug }) => {
    await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of ["overview", "ltv", "customers", "churn"]) {
      await page.goto(`/${slug}/${address}`);
      await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
      if (address !== "customers") await openTables(page);
      await expectNothingSideways(page, address);
    }
  });
}
