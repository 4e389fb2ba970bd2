import { expect } from "@playwright/test";
import { violations } from "../pages/accessible";
import { OverviewPage } from "../pages/overview-page";
import { savedSegment } from "../pages/saved-segment";
import { testWithTelco as test } from "../pages/shop";
import { expectNothingSideways } from "../pages/sideways";
import { telcoRows } from "../pages/telco";

const monthly = telcoRows.filter(({ contract }) => contract === "Month-to-Month");

test("segments stand side by side, tested where they share nobody, and each against the rest", async ({ page, slug }) => {
  const one = await savedSegment(page, slug, "Monthly", { field: "plan", op: "is", value: "Month-to-Month" });
  const other = await savedSegment(page, slug, "One year", { field: "plan", op: "is", value: "One Year" });
  await page.goto(`/${slug}/segments`);
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await page.getByRole("checkbox", { name: new RegExp(`^${one.name}`) }).check();
  await expect(page.getByRole("heading", { name: "One segment: choose another, or hold it against the rest" })).toBeVisible();
  await page.getByRole("checkbox", { name: new RegExp(`^${other.name}`) }).check();
  const tests = page.getByRole("group", { name: "Every test" });
  await expect(tests.getByRole("rowheader")).toHaveText([`${one.name} − ${other.name}`]);
  const customers = page.getByRole("row", { name: /^Customers/ }).first();
  const paying = telcoRows.filter(({ contract }, index) => contract === "Month-to-Month" && index % 11 !== 0).length;
  await expect(customers.getByRole("link").first()).toHaveText(String(paying));
  await page.getByText("Show them").click();
  await expect(page.getByRole("row", { name: /^Net new MRR/ }).getByRole("link").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("checkbox", { name: "Each against the rest of all customers" }).check();
  await expect(tests.getByRole("rowheader")).toHaveText([`${one.name} − All but ${one.name}`, `${other.name} − All but ${other.name}`]);
  // The number explains itself on the page of its segment.
  await customers.getByRole("link").first().click();
  await expect(page.getByRole("dialog").getByText(String(paying), { exact: true }).first()).toBeVisible();
});

test("all customers are split into parts that sum to the whole, and a part becomes a segment", async ({ page, slug }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/${slug}/segments`);
  await page.getByRole("link", { name: "Split", exact: true }).click();
  await expect(page.getByText(`The parts add up to the whole: ${telcoRows.length} customers`)).toBeVisible();
  await expect(page.getByRole("row", { name: /^Month-to-Month/ }).getByRole("cell").first()).toHaveText(String(monthly.length));
  await expectNothingSideways(page, "split");
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Split by").selectOption({ label: "First payment" });
  await expect(page.getByRole("group", { name: /^First payment: \d+ parts?$/ }).getByText(`The parts add up to the whole: ${telcoRows.length} customers`)).toBeVisible();
  await page.getByLabel("Split by").selectOption({ label: "MRR" });
  await page.getByLabel("Bands begin at (EUR)").fill("30; half");
  await expect(page.getByText("One of these is not a number.")).toBeVisible();
  await page.getByLabel("Bands begin at (EUR)").fill("30; 60.5");
  await page.getByRole("button", { name: "Split" }).click();
  await expect(page.getByRole("rowheader")).toHaveText(["below €30.00", "€30.00 to below €60.50", "€60.50 and more", "All customers"]);
  await page.getByRole("link", { name: "€60.50 and more as a segment" }).click();
  await expect(page.getByRole("note", { name: "In plain words" })).toContainText("€60.50");
});

test("a rule that nobody saved is applied to the pages, and counts who it counted", async ({ page, slug }) => {
  const rule = { all: [["plan", "is", "Month-to-Month"], ["status", "is", "paying"]] };
  await page.goto(`/${slug}/segments/new?rule=${encodeURIComponent(JSON.stringify(rule))}`);
  await page.getByRole("button", { name: "Use as filter" }).click();
  await page.waitForURL(/\/overview\?segment=/);
  const paying = telcoRows.filter(({ contract }, index) => contract === "Month-to-Month" && index % 11 !== 0).length;
  await expect(page.getByRole("button", { name: "Customers shown: Unsaved rule" })).toBeVisible();
  await expect(new OverviewPage(page, slug).number("Customers")).toHaveText(new RegExp(`^${paying}\\b`));
  await expect(page.getByText("The rule of Unsaved rule asks how things went.")).toBeVisible();
});
