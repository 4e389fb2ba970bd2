import { expect } from "@playwright/test";
import { CustomersPage } from "../pages/customers-page";
import { OverviewPage } from "../pages/overview-page";
import { testWithSubscribers as test } from "../pages/shop";
import { subscribers } from "../pages/subscribers";

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
