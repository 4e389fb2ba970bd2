import { expect, test as base, type Page } from "@playwright/test";
import { violations } from "../pages/accessible";
import { CustomersPage } from "../pages/customers-page";
import { LtvPage } from "../pages/ltv-page";
import { OverviewPage, tileNames } from "../pages/overview-page";
import { createWorkspace } from "../pages/people";
import { subscribers, workspaceWithSubscribers } from "../pages/subscribers";

type Shop = { slug: string; state: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>> };

/** One import per worker; every test reads it signed in as its owner. */
const test = base.extend<{ slug: string }, { shop: Shop }>({
  shop: [
    async ({ browser }, provide) => {
      const page = await browser.newPage({ baseURL: process.env.BASE_URL ?? "http://localhost:3000", locale: "en-GB" });
      const slug = await workspaceWithSubscribers(page);
      const state = await page.context().storageState();
      await page.close();
      await provide({ slug, state });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  storageState: ({ shop }, provide) => provide(shop.state),
  slug: ({ shop }, provide) => provide(shop.slug),
});

test("every tile is what its explanation computes", async ({ page, slug }) => {
  const overview = new OverviewPage(page, slug);
  await overview.open();
  for (const name of tileNames) {
    const figure = await overview.figure(name);
    await overview.number(name).click();
    await expect(overview.panel.value, name).toHaveText(figure);
    await overview.panel.close();
    await expect(overview.number(name), `focus returns to ${name}`).toBeFocused();
  }
});

test("behind the tile stand as many customers as it says", async ({ page, slug }) => {
  const overview = new OverviewPage(page, slug);
  await overview.open();
  await expect(overview.number("Customers")).toHaveText(new RegExp(`^${subscribers.customers}`));
  await overview.number("Customers").click();
  await overview.panel.customers.click();
  const customers = new CustomersPage(page);
  await expect(customers.count).toHaveText(new RegExp(`^${subscribers.customers} customers · `));

  const file = await customers.file();
  expect(file.trimEnd().split("\r\n")).toHaveLength(subscribers.customers + 1);
});

test("the range is in the address, and the waterfall adds up", async ({ page, slug }) => {
  const overview = new OverviewPage(page, slug);
  await overview.open();
  await overview.choose("All complete months");
  await expect(page).toHaveURL(/from=2025-11&to=2026-10/);
  await expect(overview.range).toHaveAccessibleName("Months shown: Nov 2025 – Oct 2026");

  const card = overview.card(/^MRR grew by/);
  await card.getByText("Show as a table").click();
  const amounts = await card.getByRole("row").getByRole("cell").allInnerTexts();
  const value = (text: string) => Number(text.replace("−", "-").replace(/[^\d-]/g, ""));
  // Each row is a step with its amount and the amount of the period before.
  const [opening = 0, ...steps] = amounts.filter((_, index) => index % 2 === 0).map(value);
  const closing = steps.pop();
  expect(steps.reduce((mrr, step) => mrr + step, opening)).toBe(closing);
});

test("a part of a formula is explained in turn, over the months it was taken from", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open("?explain=ltv.margin_over_churn");
  const churn = ltv.panel.part("Churn");
  const shown = await churn.getByRole("button").innerText();
  await churn.getByRole("button").click();
  await expect(ltv.panel.title).toHaveText("Customer churn");
  await expect(ltv.panel.value).toHaveText(shown.replace(/,\s*explain$/, ""));
});

test("the method is in the address and changes the value, its sentence and its explanation", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  const recommended = await ltv.number.innerText();
  await ltv.method("Revenue ÷ churn").click();
  await expect(page).toHaveURL(/method=revenue_over_churn/);
  await expect(page.getByText("It ignores cost and risk, and overstates.")).toBeVisible();
  await expect(ltv.number).not.toHaveText(recommended);
  const other = await ltv.number.innerText();
  await ltv.number.click();
  await expect(ltv.panel.title).toHaveText("LTV, revenue ÷ churn");
  await expect(ltv.panel.value).toHaveText(other.replace(/,\s*explain$/, ""));
});

test("LTV by group is explained per group, and the group's customers are behind its count", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  const cell = ltv.row("Team").getByRole("button").first();
  const shown = (await cell.innerText()).replace(/,\s*explain$/, "");
  await cell.click();
  await expect(ltv.panel.dialog.getByText("Plan: Team")).toBeVisible();
  await expect(ltv.panel.value).toHaveText(shown);
  await ltv.panel.close();

  await ltv.tab("Channel").click();
  const count = ltv.row("Referral").getByRole("link");
  const referred = await count.innerText();
  await count.click();
  await expect(new CustomersPage(page).count).toHaveText(new RegExp(`^${referred} customers · `));
});

test("the life expectancy of a group is that of its LTV's window, and explained", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  // A range of one month; the LTV is made of six.
  await ltv.open("?from=2026-10&to=2026-10&method=margin_over_churn");
  for (const row of ["Team", "All"]) {
    const life = ltv.row(row).getByRole("button").last();
    const shown = (await life.innerText()).replace(/\s*,\s*explain$/, "");
    await life.click();
    await expect(ltv.panel.title).toHaveText("Life expectancy");
    await expect(ltv.panel.value).toHaveText(shown);
    await expect(ltv.panel.part("churn").getByRole("link")).toHaveAttribute("href", /from=2026-05&to=2026-10/);
    await ltv.panel.close();
  }
});

test("every method stands beside the one in use: its value is its explanation's and its file's, its name chooses it", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  const card = /^The methods lie between/;
  const lines = await ltv.file(card);
  expect(lines).toHaveLength(8);
  const names = ["Margin ÷ churn", "Average lifetime", "Observed", "Predicted", "Revenue ÷ churn"];
  for (const name of names) {
    const number = ltv.rowOf(card, name).getByRole("button").first();
    const shown = await ltv.read(number);
    await number.click();
    await expect(ltv.panel.value, name).toHaveText(shown);
    await ltv.panel.close();
    const amount = Number(lines.find((line) => line.startsWith(name))?.split(",")[1]);
    expect(Math.round(amount).toLocaleString("en-GB"), name).toBe(shown.replace(/[^\d,]/g, ""));
  }
  await expect(ltv.rowOf(card, "Purchases").getByRole("link", { name: "Import payments" })).toHaveAttribute("href", `/${slug}/imports/new?kind=payments`);
  await ltv.rowOf(card, "Observed").getByRole("link", { name: "Observed" }).click();
  await expect(page).toHaveURL(/method=observed/);
  await expect(page.getByText("What has been observed cannot be moved.")).toBeVisible();
});

test("the curve by age ends its observed part on the observed LTV, and says which import would draw the CAC", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  const card = ltv.card(/^An account has left/);
  const title = card.getByRole("heading").getByRole("button");
  const left = /left (\S+) by month/.exec(await title.innerText())?.[1] ?? "";
  await title.click();
  await expect(ltv.panel.title).toHaveText("LTV, observed");
  await expect(ltv.panel.value).toHaveText(left);
  await ltv.panel.close();
  await expect(card.getByRole("link", { name: "Import acquisition spend" })).toHaveAttribute("href", `/${slug}/imports/new?kind=spend`);
});

test("groups sort by any column, in the address and in the file", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  const header = ltv.card("LTV by group").getByRole("columnheader", { name: /^LTV/ });
  await header.getByRole("button").click();
  await expect(page).toHaveURL(/sort=-ltv/);
  await expect(header).toHaveAttribute("aria-sort", "descending");
  expect(await ltv.groups()).toEqual(["Scale", "Team", "Starter", "All"]);
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  expect(await ltv.groups()).toEqual(["Starter", "Team", "Scale", "All"]);
  expect((await ltv.file("LTV by group")).slice(1).map((line) => line.split(",")[0])).toEqual(["Starter", "Team", "Scale"]);
  await page.reload();
  expect(await ltv.groups()).toEqual(["Starter", "Team", "Scale", "All"]);
});

test("a short history is told as one: no backtest, and why", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  await expect(ltv.card(/^Can the prediction be trusted/)).toContainText("No backtest: it needs 18 complete months of history");
});

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

test("a row of the churn reasons explains itself and leads to those who gave it, also as a file", async ({ page, slug }) => {
  const overview = new OverviewPage(page, slug);
  await overview.open("?from=2025-11&to=2026-10");
  const row = overview.card(/given for/).getByRole("row", { name: /^Too expensive/ });
  const count = (await row.getByRole("button").first().innerText()).replace(/\s*,\s*explain$/, "");
  await row.getByRole("button").first().click();
  await expect(overview.panel.title).toHaveText("Customers lost");
  await expect(overview.panel.value).toHaveText(count);
  await overview.panel.customers.click();
  const customers = new CustomersPage(page);
  await expect(customers.count).toHaveText(new RegExp(`^${count} customers · `));
  expect((await customers.file()).trimEnd().split("\r\n")).toHaveLength(Number(count) + 1);
});

test("a cell of the cohorts explains itself and leads to those of it who still pay", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  // Of the twelve of November 2025 the fifth and the tenth left after three months.
  const cell = ltv.card("Retention by cohort").getByRole("row", { name: /^Nov 25/ }).getByRole("cell").nth(4);
  await cell.getByRole("button").click();
  await expect(ltv.panel.title).toHaveText("Cohort still paying");
  await expect(ltv.panel.dialog.getByText("First paid in: Nov 2025")).toBeVisible();
  await expect(ltv.panel.value).toHaveText(/^83/);
  await ltv.panel.part("still paying").getByRole("link").click();
  await expect(new CustomersPage(page).count).toHaveText(/^10 customers · /);
});

test("the cohorts show revenue and margin as well, in the address, each cell explained", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  await page.getByRole("navigation", { name: "What the table shows" }).getByRole("link", { name: "Margin" }).click();
  await expect(page).toHaveURL(/cohorts=margin/);
  const cell = ltv.card("Margin so far by cohort").getByRole("row", { name: /^Nov 25/ }).getByRole("cell").nth(4).getByRole("button");
  const shown = await ltv.read(cell);
  await cell.click();
  await expect(ltv.panel.title).toHaveText("Cohort margin so far");
  await expect(ltv.panel.value).toHaveText(new RegExp(`${shown}$`));
  // The twelve of November 2025, whether they stayed or not.
  await ltv.panel.customers.click();
  await expect(new CustomersPage(page).count).toHaveText(/^12 customers · /);
});

test("an address that names nonsense shows the page all the same", async ({ page, slug }) => {
  const overview = new OverviewPage(page, slug);
  await overview.open("?from=soon&to=2026-99&explain=luck&breakdown=shoe&value=44");
  await expect(overview.panel.title).toHaveText("Not known here");
  await overview.panel.close();
  await expect(overview.number("MRR")).toBeVisible();
});

test("before the first import each page says which import would fill it", async ({ page }) => {
  const empty = await createWorkspace(page, "Nothing yet");
  for (const name of ["overview", "ltv", "customers"]) {
    await page.goto(`/${empty}/${name}`);
    await expect(page.getByRole("main").getByRole("link", { name: "Import customers" })).toHaveAttribute("href", `/${empty}/imports/new`);
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

test("on a phone nothing is wider than the screen", async ({ page, slug }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ["overview", "ltv", "customers"]) {
    await page.goto(`/${slug}/${address}`);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    if (address === "ltv") await expect(new LtvPage(page, slug).card("Retention by cohort").getByRole("table")).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, address).toBeLessThanOrEqual(0);
  }
});
