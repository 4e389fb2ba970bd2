import { expect } from "@playwright/test";
import { CustomersPage } from "../pages/customers-page";
import { LtvPage } from "../pages/ltv-page";
import { testWithSubscribers as test } from "../pages/shop";

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
  const title = card.getByRole("heading").getByRole("button").first();
  const left = await ltv.read(title);
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
  await header.getByRole("link").click();
  await expect(page).toHaveURL(/sort=-ltv/);
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(ltv.groups).toHaveText(["Scale", "Team", "Starter", "All"]);
  await header.getByRole("link").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(ltv.groups).toHaveText(["Starter", "Team", "Scale", "All"]);
  expect((await ltv.file("LTV by group")).slice(1).map((line) => line.split(",")[0])).toEqual(["Starter", "Team", "Scale", "All"]);
  await page.reload();
  await expect(ltv.groups).toHaveText(["Starter", "Team", "Scale", "All"]);
});

test("a short history is told as one: no backtest, and why", async ({ page, slug }) => {
  const ltv = new LtvPage(page, slug);
  await ltv.open();
  await expect(ltv.card(/^Can the prediction be trusted/)).toContainText("No backtest: it needs 18 complete months of history");
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

for (const { card, at } of [
  { card: /^An account has left/, at: 3 },
  { card: /moves LTV most/, at: 0 },
  { card: /^The curve and what was observed/, at: 0 },
]) {
  test(`each number in a row of the table of ${card} is its explanation`, async ({ page, slug }) => {
    const ltv = new LtvPage(page, slug);
    await ltv.open();
    const found = ltv.card(card);
    await found.getByText("Show as a table").click();
    const numbers = await found.locator("details").getByRole("row").nth(at + 1).getByRole("button").all();
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      const text = await ltv.read(number);
      await number.click();
      await expect(ltv.panel.value).toHaveText(text);
      await ltv.panel.close();
    }
  });
}
