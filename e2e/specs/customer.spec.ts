import { expect, type Page } from "@playwright/test";
import { violations } from "../pages/accessible";
import { CustomerPage } from "../pages/customer-page";
import { ExplainPanel } from "../pages/explain-panel";
import { ImportsPage } from "../pages/imports";
import { savedBy } from "../pages/saved";
import { testWithSubscribers as test } from "../pages/shop";
import { expectNothingSideways, openTables } from "../pages/sideways";

/** Each test has a customer of its own: the workspace is one for all of them. */
async function openCustomer(page: Page, slug: string, name: string): Promise<CustomerPage> {
  const customer = new CustomerPage(page);
  await customer.openFrom(`/${slug}/customers?population=everyone&sort=name&direction=desc`, name);
  return customer;
}

test("opened from the list, a customer says what it pays, has earned and is expected to bring, and explains it", async ({ page, slug }) => {
  const customer = await openCustomer(page, slug, "Company 99");
  await expect(customer.figure("MRR")).toContainText("€480.00");
  await expect(customer.card(/^MRR is €480\.00/)).toBeVisible();
  await expect(customer.card("Subscriptions")).toContainText("Scale");
  await expect(customer.card("Who it is")).toContainText("S-099");
  await expect(customer.timeline.filter({ hasText: "Became a customer with €480.00 of MRR" })).toHaveCount(1);

  const panel = new ExplainPanel(page);
  const shown = await customer.figure("Value to date").getByRole("button").innerText();
  await customer.figure("Value to date").getByRole("button").click();
  await expect(panel.value).toHaveText(shown.replace(/\s*,\s*explain$/, "").trim());
  const rows = await savedBy(page, () => page.getByRole("dialog").getByRole("button", { name: /^CSV of all \d+ rows$/ }).click());
  const margins = rows.slice(1).map((row) => Number(row[2]));
  const amount = Number((await panel.value.innerText()).replace(/[^\d.]/g, ""));
  expect(Math.round(margins.reduce((total, margin) => total + margin, 0))).toBe(amount);
  await panel.close();
  expect(await violations(page)).toEqual([]);
});

test("a note is added, changed and deleted, and found by its kind", async ({ page, slug }) => {
  const customer = await openCustomer(page, slug, "Company 98");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("Write something first.")).toBeVisible();
  await page.getByLabel("Note for your colleagues").fill("Wants yearly billing.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(customer.timeline.first()).toContainText("Wants yearly billing.");
  await customer.showKind("Notes (1)");
  await expect(customer.timeline).toHaveCount(1);
  await page.getByRole("button", { name: "Edit" }).click();
  await customer.dialog.getByLabel("Note for your colleagues").fill("Has yearly billing.");
  await customer.dialog.getByRole("button", { name: "Save note" }).click();
  await expect(customer.timeline.first()).toContainText("Has yearly billing.");
  await expect(customer.timeline.first()).toContainText("changed since");
  await page.getByRole("button", { name: "Delete" }).click();
  await customer.dialog.getByRole("button", { name: "Delete note" }).click();
  await expect(page.getByText("Nothing of this kind has happened.")).toBeVisible();
});

test("a cancellation is recorded by hand, counts at once, and is withdrawn", async ({ page, slug }) => {
  const customer = await openCustomer(page, slug, "Company 97");
  await page.getByRole("button", { name: "Record a cancellation" }).click();
  await customer.dialog.getByRole("button", { name: "Record the cancellation" }).click();
  await expect(customer.dialog.getByText("Enter a day, such as 2026-10-31.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await customer.dialog.getByLabel("Asked to leave on").fill("2026-10-20");
  await customer.dialog.getByLabel("Reason").fill("Moves abroad");
  await customer.dialog.getByRole("button", { name: "Record the cancellation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("has asked to leave");
  const wish = customer.timeline.filter({ hasText: "Moves abroad" });
  await expect(wish).toContainText("recorded by hand");
  await wish.getByRole("button", { name: "Withdraw" }).click();
  await customer.dialog.getByLabel("Taken back on").fill("2026-10-01");
  await customer.dialog.getByRole("button", { name: "Withdraw it" }).click();
  await expect(customer.dialog.getByRole("alert")).toContainText("withdrawn before it was made");
  await customer.dialog.getByLabel("Taken back on").fill("0002-10-25");
  await customer.dialog.getByRole("button", { name: "Withdraw it" }).click();
  await expect(customer.dialog.getByText("Enter a day, such as 2026-10-31.")).toBeVisible();
  await expect(customer.dialog.getByRole("alert")).toHaveCount(0);
  await customer.dialog.getByLabel("Taken back on").fill("2026-10-25");
  await customer.dialog.getByRole("button", { name: "Withdraw it" }).click();
  await expect(wish).toContainText("withdrawn on 25 Oct 2026");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("paying");
});

test("who asked to leave in a term that is over and still pays is said to have stayed", async ({ page, slug }) => {
  const customer = await openCustomer(page, slug, "Company 92");
  await page.getByRole("button", { name: "Record a cancellation" }).click();
  await customer.dialog.getByLabel("Asked to leave on").fill("2026-07-20");
  await customer.dialog.getByRole("button", { name: "Record the cancellation" }).click();
  await expect(customer.figure("MRR")).toContainText("asked to leave on 20 Jul 2026, but stayed");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("paying");
});

test("a referral by hand stands on both pages, in the right order of days, and is taken back", async ({ page, slug }) => {
  const customer = await openCustomer(page, slug, "Company 96");
  await page.getByRole("button", { name: "Record a referral" }).click();
  await customer.dialog.getByLabel("Referee").fill("S-095");
  await customer.dialog.getByLabel("Invited on").fill("2026-05-10");
  await customer.dialog.getByLabel("Signed up on").fill("2026-05-01");
  await customer.dialog.getByRole("button", { name: "Record the referral" }).click();
  await expect(customer.dialog.getByRole("alert")).toContainText("is before the invitation of 10 May 2026");
  await customer.dialog.getByLabel("Signed up on").fill("2026-05-12");
  await customer.dialog.getByRole("button", { name: "Record the referral" }).click();
  const invited = customer.timeline.filter({ hasText: "Invited Company 95" });
  await expect(invited).toContainText("signed up 12 May 2026");
  await invited.getByRole("link", { name: "Company 95" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Company 95/ })).toBeVisible();
  const was = customer.timeline.filter({ hasText: "Was invited by Company 96" });
  await was.getByRole("button", { name: "Take back Company 96" }).click();
  await expect(was).toHaveCount(0);
});

test("answers to a survey are imported, stand in the timeline and its file, and what is off its scale is refused", async ({ page, slug }) => {
  const imports = new ImportsPage(page, slug);
  const file = ["Customer ID,Submitted at,NPS score,Comment", "S-094,2026-09-01,9,Does what it says", "S-094,2026-10-01,12,", "S-999,2026-10-01,5,", ""].join("\n");
  await imports.upload({ name: "nps.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await expect(page.getByLabel("The file holds", { exact: true })).toHaveValue("satisfaction");
  await expect(imports.mapped("NPS score", "Score")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Score off its scale" })).toBeVisible();
  await expect(page.getByText("“12” is not an NPS score, which is a whole number from 0 to 10.")).toBeVisible();
  await imports.runButton.click();
  await expect(imports.row("NPS (0–10)")).toContainText("1");
  const customer = await openCustomer(page, slug, "Company 94");
  await customer.showKind("Satisfaction (1)");
  await expect(customer.timeline).toContainText(["Answered NPS with 9 of 10"]);
  await expect(customer.timeline).toContainText(["Does what it says"]);
  const saved = await savedBy(page, () => customer.card("What happened").getByRole("link", { name: "CSV" }).click());
  expect(saved[0]).toEqual(["Day", "Kind", "What", "Amount (EUR)", "Score", "Details", "Text"]);
  expect(saved.slice(1)).toEqual([["2026-09-01", "Satisfaction", "NPS", "", "9", "", "Does what it says"]]);
});

test("the page keeps nobody out in the dark, and fits a phone with its tables open", async ({ page, slug }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const customer = await openCustomer(page, slug, "Company 93");
  expect(await violations(page)).toEqual([]);
  await customer.figure("Predicted residual value").getByRole("button").click();
  await expect(new ExplainPanel(page).value).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await new ExplainPanel(page).close();
  await page.setViewportSize({ width: 390, height: 844 });
  await openTables(page);
  await expectNothingSideways(page, "a customer");
  expect(await violations(page)).toEqual([]);
});

test("a customer of nobody, or of another workspace, is not there", async ({ page, slug }) => {
  for (const id of ["0f0e0d0c-0b0a-4908-8706-050403020100", "12345678-1234-1234-1234-123456789012", "nobody"]) expect((await page.goto(`/${slug}/customers/${id}`))?.status(), id).toBe(404);
});
