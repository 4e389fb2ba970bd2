import { expect } from "@playwright/test";
import { violations } from "../pages/accessible";
import { CustomersPage } from "../pages/customers-page";
import { ExplainPanel } from "../pages/explain-panel";
import { savedBy } from "../pages/saved";
import { testWithSubscribers as test } from "../pages/shop";
import { subscribers } from "../pages/subscribers";

const all = 144;
const dash = "–";

test("everybody who ever paid is searched while typing, and the address says what for", async ({ page, slug }) => {
  const customers = new CustomersPage(page, slug);
  await customers.open();
  await expect(customers.count).toHaveText(new RegExp(`^${all} customers · `));
  await customers.search.pressSequentially("company 14");
  await expect(customers.count).toHaveText(/^6 customers · /);
  await expect(page).toHaveURL(/q=company\+14/);
  await expect(customers.search).toBeFocused();
  await customers.search.fill("s-144");
  await expect(customers.rows).toHaveText([/^Company 144/]);
  // Nothing begins with it: anywhere in names then.
  await customers.search.fill("pany 77");
  await expect(customers.rows).toHaveText([/^Company 77/]);
  await customers.search.fill("nobody at all");
  await expect(page.getByText("Nobody fits what you chose.")).toBeVisible();
  await customers.search.fill("");
  await expect(customers.count).toHaveText(new RegExp(`^${all} customers · `));
});

test("filters hold together, are counted, stand in the address and go one by one", async ({ page, slug }) => {
  const customers = new CustomersPage(page, slug);
  await customers.open();
  await customers.filter({ Status: "paying", "Plan today": ["Team"], Channel: ["Referral"] });
  await expect(customers.chips).toHaveText([/^Status: paying/, /^Plan today: Team/, /^Channel: Referral/]);
  const { customers: some } = await customers.totals();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(subscribers.customers);
  expect(new Set(await customers.column("Plan"))).toEqual(new Set(["Team"]));
  await page.reload();
  await expect(customers.count).toHaveText(new RegExp(`^${some} customers? · `));
  await customers.chips.filter({ hasText: "Channel" }).getByRole("button").click();
  await expect(customers.chips).toHaveCount(2);
  await customers.filter({ "Plan today": ["Team", "Scale"] });
  await expect(customers.chips).toHaveText([/^Status: paying/, /^Plan today: Scale|^Plan today: Team/, /^Plan today: Team|^Plan today: Scale/]);
  expect(new Set(await customers.column("Plan"))).toEqual(new Set(["Team", "Scale"]));
  await customers.filter({ Status: "left", "Plan today": [], "MRR up to, EUR": "0" });
  await expect(customers.count).toHaveText(new RegExp(`^${all - subscribers.customers} customers · `));
  await customers.filter({ Status: "any", "MRR from, EUR": "120.00", "MRR up to, EUR": "120.00", "Months from": "3" });
  await expect(customers.chips).toHaveText([/^MRR from €120\.00/, /^MRR up to €120\.00/, /^From 3 months/]);
});

test("all MRR of the list is that of the overview, explained, and a name leads to its customer", async ({ page, slug }) => {
  const customers = new CustomersPage(page, slug);
  await customers.open();
  const mrr = customers.count.getByRole("button");
  const text = (await mrr.innerText()).replace(/\s*,\s*explain$/, "");
  await mrr.click();
  const panel = new ExplainPanel(page);
  await expect(panel.value).toHaveText(text);
  await page.keyboard.press("Escape");
  const [name = ""] = await customers.names();
  await customers.rows.first().getByRole("link").click();
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toContainText(name);
});

test("every column shown sorts, pages follow each other both ways, and the file is the page", async ({ page, slug }) => {
  const customers = new CustomersPage(page, slug);
  await customers.open();
  await customers.columns.click();
  for (const column of ["Billing", "Value to date", "Predicted residual"]) await page.getByRole("checkbox", { name: column }).check();
  await page.getByRole("checkbox", { name: "Country" }).uncheck();
  await page.getByRole("button", { name: "Show these" }).click();
  await expect(page).toHaveURL(/columns=status%2Cplan%2Cchannel%2Cinterval%2Csince%2Ctenure%2Cmrr%2CtoDate%2Cresidual/);
  const heads = await page.getByRole("columnheader").allInnerTexts();
  expect(heads.map((head) => head.replace(/ [↑↓]$/, ""))).toEqual(["Customer", "Status", "Plan", "Channel", "Billing", "First paid", "Months", "MRR now", "Value to date", "Predicted residual"]);
  for (const head of ["Customer", "Status", "Plan", "Channel", "Billing", "First paid", "Months", "Value to date", "Predicted residual", "MRR now"]) {
    await page.getByRole("columnheader", { name: head }).getByRole("link").click();
    await expect(page.getByRole("columnheader", { name: head })).toHaveAttribute("aria-sort", /ending$/);
    await expect(customers.rows).toHaveCount(50);
  }
  const first = await customers.names();
  await customers.next.click();
  await expect(page).toHaveURL(/page=2/);
  const second = await customers.names();
  await customers.next.click();
  await expect(customers.rows).toHaveCount(44);
  const third = await customers.names();
  await customers.previous.click();
  await expect(page).toHaveURL(/page=2/);
  expect(await customers.names()).toEqual(second);
  await customers.previous.click();
  await expect(page).not.toHaveURL(/page=/);
  expect(await customers.names()).toEqual(first);
  await page.getByRole("spinbutton", { name: "Page" }).fill("3");
  await page.keyboard.press("Enter");
  await expect(customers.rows).toHaveCount(44);
  expect(await customers.names()).toEqual(third);
  const [head, ...lines] = await savedBy(page, () => page.getByRole("link", { name: "Save as CSV" }).click());
  expect(head).toEqual(["Id", "Name", "Email", "Status", "Plan", "Channel", "Billing", "First paid on", "Months as a customer", "MRR now (EUR)", "Value to date (EUR)", "Predicted residual value (EUR)"]);
  expect(lines.map(([, name]) => name)).toEqual([...first, ...second, ...third]);
  await page.goto(`${new URL(page.url()).pathname}?page=9999`);
  await page.getByRole("link", { name: "Last page, 3" }).click();
  await expect(customers.rows).toHaveCount(44);
});

test("the most valuable are ranked by what they earned and what is expected, and it says which is a prediction", async ({ page, slug }) => {
  const customers = new CustomersPage(page, slug);
  await customers.open();
  await customers.tab("Most valuable").click();
  await expect(page).toHaveURL(/tab=valuable/);
  const amounts = async (name: string) => (await customers.column(name)).map((text) => (text === dash ? 0 : Number(text.replace(/[^\d.]/g, ""))));
  await expect(customers.rows).toHaveCount(50);
  const [toDate, residual, both] = [await amounts("Value to date"), await amounts("Predicted residual"), await amounts("Both together")];
  expect(both).toEqual(both.toSorted((a, b) => b - a));
  both.forEach((sum, index) => expect(sum).toBeCloseTo((toDate[index] ?? 0) + (residual[index] ?? 0), 2));
  await expect(page.getByText(/The residual is a prediction/)).toBeVisible();
  await expect(page.getByText(/monthly by (sBG|BdW|constant churn)/)).toBeVisible();
  await page.getByRole("navigation", { name: "Ranked by" }).getByRole("link", { name: "Value to date" }).click();
  await expect(page).toHaveURL(/sort=toDate/);
  const isRanked = (list: number[]) => list.every((amount, index) => index === 0 || amount <= (list[index - 1] ?? 0));
  await expect.poll(async () => isRanked(await amounts("Value to date"))).toBe(true);
});

test("who pays by the month has no term that ends, and the page says so", async ({ page, slug }) => {
  const customers = new CustomersPage(page, slug);
  await customers.open("?tab=renewals");
  await expect(page.getByText("No term longer than a month ends in these days.")).toBeVisible();
  const due = page.getByRole("list", { name: "Renewals due" });
  await expect(due.getByRole("listitem")).toHaveCount(3);
  await due.getByRole("button").first().click();
  await expect(new ExplainPanel(page).title).toHaveText("MRR up for renewal");
});

test("on a phone the chosen columns stand below the name, also the one sorted by, and nothing goes sideways", async ({ page, slug }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const customers = new CustomersPage(page, slug);
  const nothingSideways = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await customers.open("?columns=status,plan,channel,tenure&sort=tenure");
  for (const label of ["Status: paying", "Plan: ", "Channel: ", "Months: "]) await expect(customers.rows.first().getByText(label)).toBeVisible();
  await nothingSideways();
  await customers.open("?sort=tenure");
  await expect(customers.rows.first().getByText(/^Months: \d+$/)).toBeVisible();
  await expect(customers.rows.first().getByText("Channel: ")).toHaveCount(0);
  await nothingSideways();
});

for (const address of ["", "?tab=valuable", "?tab=renewals", "?q=company+1&status=paying"]) {
  for (const theme of ["light", "dark"] as const) {
    test(`customers${address} keeps nobody out, ${theme}`, async ({ page, slug }) => {
      await page.emulateMedia({ colorScheme: theme });
      await new CustomersPage(page, slug).open(address);
      await page.getByRole("button", { name: "Filters" }).click();
      await expect(page.getByRole("button", { name: "Apply filters" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  }
}
