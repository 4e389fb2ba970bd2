import { expect } from "@playwright/test";
import { violations } from "../pages/accessible";
import { AcquisitionPage, figureOf } from "../pages/acquisition-pages";
import { CustomersPage } from "../pages/customers-page";
import { ImportsPage } from "../pages/imports";
import { testWithCancellations as test } from "../pages/shop";
import { smallTargets } from "../pages/targets";

const pareto = /loses the most|No reason stands out/;

test("a tile is its explanation, the total of the Pareto and its list; a row is its explanation, its file and its list", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open();
  await expect(churn.tile("Customers lost")).toHaveText(/^7/);
  await churn.tile("Customers lost").click();
  await expect(churn.panel.value).toHaveText("7");
  await churn.panel.close();
  await expect(churn.row(pareto, "All").getByRole("button").first()).toHaveText(/^7/);
  const row = churn.row(pareto, "Too expensive");
  const shown = await figureOf(row.getByRole("button").first());
  expect(shown).toBe("3");
  expect((await churn.file(pareto)).find((line) => line.includes("Too expensive"))).toMatch(/^,Too expensive,3,/);
  await row.getByRole("button").first().click();
  await expect(churn.panel.value).toHaveText(shown);
  await churn.panel.customers.click();
  const customers = new CustomersPage(page);
  await expect(customers.count).toHaveText(/^3 customers · /);
  expect((await customers.file()).trimEnd().split("\r\n")).toHaveLength(4);
});

test("LTV lost and the share without a reason print their formula, and MRR lost is counted where that is asked", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open("?measure=mrr");
  await expect(churn.card(pareto)).toHaveAccessibleName(/loses the most MRR/);
  await churn.tile("LTV lost").click();
  await expect(churn.panel.section("With your numbers")).toContainText("×");
  await churn.panel.close();
  await churn.tile("Without a reason").click();
  await expect(churn.panel.section("With your numbers")).toContainText("= 0.0 %");
});

test("who asked to leave and still pays is scheduled, and who took it back is not", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open();
  const card = churn.card("1 customer has asked to leave");
  await expect(card).toContainText(/1 of the 1.* names “Too slow”/);
  await card.getByRole("link", { name: "Open this customer" }).click();
  await expect(new CustomersPage(page).count).toHaveText(/^1 customer · /);
});

test("reasons stand across plans and ages, and lead to those of a cell", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open("?across=tenure");
  const table = page.getByRole("table", { name: "Customers lost by reason and by what they were" });
  await expect(table.getByRole("row", { name: /^Lost/ })).toContainText("7");
  const cell = table.getByRole("row", { name: /^Missing feature/ }).getByRole("button").first();
  const shown = await figureOf(cell);
  await cell.click();
  await expect(churn.panel.value).toHaveText(shown);
});

test("what they wrote is found by its words, without who they are", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open();
  const card = churn.card(/^In their words/);
  await expect(card).toContainText("We only use a third of it.");
  await expect(card).not.toContainText("jo@example.com");
  await card.getByRole("searchbox").fill("no such words");
  await card.getByRole("button", { name: "Search", exact: true }).click();
  await expect(card.getByRole("status")).toContainText("No sentence holds all of these words");
  await card.getByRole("searchbox").fill("THIRD");
  await card.getByRole("button", { name: "Search", exact: true }).click();
  await expect(card).toContainText("We only use a third of it.");
});

test("their words are found in any order, and leave as a file without who they are", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open("?q=it+third");
  const card = churn.card(/^In their words/);
  await expect(card).toContainText("We only use a third of it.");
  const lines = await churn.file(/^In their words/);
  expect(lines[0]).toMatch(/^Left on,Reason,Category,Kind,Plan left,Months stayed,MRR lost \(EUR\),Sentence,Customer id$/);
  expect(lines.slice(1)).toEqual([expect.stringContaining("We only use a third of it. Ask …,")]);
  await churn.open("?q=%00");
  await expect(card).toContainText("We only use a third of it.");
});

test("against another group the page says what stands there, not that anything moved", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open("?compare=group&compareBreakdown=channel&compareValue=Organic");
  await expect(churn.card(pareto).getByRole("columnheader", { name: "there" })).toBeVisible();
  await expect(churn.card(/differs most: .*, there /)).toContainText("There: Channel: Organic.");
  await expect(page.getByRole("main")).not.toContainText(/ rose from | fell from |, was |leave (rise|fall|stay)/);
  expect((await churn.file(pareto))[0]).toContain("Customers, there");
});

test("an axis that the workspace does not have is the usual one, and the file is the table", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open("?across=attribute:unknown");
  const table = page.getByRole("table", { name: "Customers lost by reason and by what they were" });
  await expect(table.getByRole("row", { name: /^Lost/ })).toContainText("7");
  const lines = await churn.file("Who leaves for what");
  expect(lines[0]).toMatch(/^Category,Reason,Plan left: .*,All$/);
  expect(lines.at(-1)).toMatch(/^Lost,,.*,7$/);
});

test("a page past what they wrote says so and leads back, in a search as well", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  const card = churn.card(/^In their words/);
  for (const asked of ["?said=9999", "?q=third&said=2"]) {
    await churn.open(asked);
    await expect(card).toContainText(/There is no page (9,999|2): this list has one page\./);
    await card.getByRole("link", { name: "First page" }).click();
    await expect(card).toContainText("We only use a third of it.");
    await expect(page).not.toHaveURL(/said=/);
  }
  await expect(card.getByRole("searchbox")).toHaveValue("third");
});

test("a merge says how many customers move, the page follows, and it can be undone", async ({ page, slug }) => {
  const churn = new AcquisitionPage(page, slug, "churn");
  await churn.open();
  await page.getByRole("link", { name: "Edit reasons" }).click();
  await page.getByRole("button", { name: "Merge Budget into another" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Count it as").selectOption({ label: "Too expensive" });
  await expect(dialog.getByRole("status")).toContainText("1 customer moves from “Budget” to “Too expensive”.");
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  // The card itself says that changes can be undone: what was done to this one stands in its line.
  const edits = churn.card("Latest changes").getByRole("listitem").first();
  await expect(edits).toContainText("Budget counts as Too expensive");
  await expect(edits).not.toContainText("being counted");
  await churn.open();
  await expect(churn.row(pareto, "Too expensive").getByRole("button").first()).toHaveText(/^4/);
  await page.goBack();
  await edits.getByRole("button", { name: /^Undo/ }).click();
  await expect(edits).toContainText("undone");
  await expect(edits).not.toContainText("being counted");
  await churn.open();
  await expect(churn.row(pareto, "Budget").getByRole("button").first()).toHaveText(/^1/);
});

test("a reason renamed to nothing is asked for a name, and keeps its own", async ({ page, slug }) => {
  await page.goto(`/${slug}/churn/reasons`);
  await page.getByRole("button", { name: "Rename Budget" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Category").fill("");
  await dialog.getByLabel("Reason").fill("");
  await dialog.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(dialog).toContainText("Give the reason a category or a name.");
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("button", { name: "Rename Budget" })).toBeVisible();
});

for (const name of ["churn", "churn/reasons"] as const) {
  test(`${name} has no violations, in light and dark, wide and on a phone`, async ({ page, slug }) => {
    const churn = new AcquisitionPage(page, slug, name);
    for (const [width, colorScheme] of [[1440, "light"], [390, "dark"]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await churn.open();
      await expect(page.getByRole("main").getByRole("group").first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  });
}

test("every figure is large enough to touch, however short it is", async ({ page, slug }) => {
  test.setTimeout(120_000);
  for (const name of ["churn", "customers", "customers?tab=valuable", "customers?tab=renewals"]) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${slug}/${name}`);
      await expect(page.getByRole("main").getByRole("list").first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await smallTargets(page), `${name} at ${width} px`).toEqual([]);
    }
  }
});

test("a cancellation dated ahead is said before it is imported and after, and on the page; one before its customer first paid is refused", async ({ page, slug }) => {
  const imports = new ImportsPage(page, slug);
  const file = ["Customer ID,Requested at,Reason", "S-003,2020-01-01,Budget", "S-004,2030-01-01,TOO EXPENSIVE", ""].join("\n");
  await imports.upload({ name: "ahead.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  const ahead = page.getByText("1 cancellation is dated after 2026-10-31");
  await expect(page.getByRole("heading", { name: "Cancelled before the first payment" })).toBeVisible();
  await expect(ahead).toBeVisible();
  await imports.runButton.click();
  await expect(page.getByRole("link", { name: "Open overview" })).toBeVisible();
  await expect(ahead).toBeVisible();
  await page.goto(`/${slug}/churn`);
  await expect(page.getByText("1 cancellation is dated after 31 Oct 2026, where the data ends")).toBeVisible();
  // Its reason is written like one that is there, and stays another until somebody merges them.
  await page.goto(`/${slug}/churn/reasons`);
  await expect(page.getByText("Written like “Too expensive”, but for capitals or spaces.")).toBeVisible();
  await page.getByRole("button", { name: "Merge the two" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("1 customer moves from “TOO EXPENSIVE” to “Too expensive”.");
});
