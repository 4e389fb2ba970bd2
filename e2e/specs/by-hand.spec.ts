import { expect, test } from "@playwright/test";
import { violations } from "../pages/accessible";
import { CustomerPage } from "../pages/customer-page";
import { ImportsPage } from "../pages/imports";
import { createWorkspace, signUp, somebody } from "../pages/people";

const people = ["Customer ID,Name,Amount,Currency,Billing interval,Start date,Activated on", "A-1,Ada Wolf,100,EUR,month,2026-01-10,2026-01-12", "A-2,Bo Berg,50,EUR,month,2026-02-01,", ""].join("\n");

test("a customer's activation stands in its timeline, and what was written on it by hand is counted before its import is undone", async ({ page }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "By hand");
  const imports = new ImportsPage(page, slug);
  await imports.upload({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(people) });
  await imports.choice("Amounts are in", "units 12.50");
  await imports.asOf("2026-06-30");
  await imports.runButton.click();
  await imports.verdict.getByText("All 2 rows are in.").waitFor();

  const customer = new CustomerPage(page);
  // By a word of the name that is not its first one.
  await customer.openFrom(`/${slug}/customers?q=wolf`, "Ada Wolf");
  await customer.showKind("Activation (1)");
  await expect(customer.timeline).toHaveText([/^12\sJan\s2026Activation\s*Activated: first got what it came for$/]);
  await page.getByRole("navigation", { name: "Which of it" }).getByRole("link", { name: /^All/ }).click();
  await expect(customer.timeline).toHaveCount(3);
  await page.getByLabel("Note for your colleagues").fill("Asked for an invoice.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(customer.timeline.first()).toContainText("Asked for an invoice.");

  await page.getByRole("link", { name: "people.csv" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("dialog")).toContainText("something written by hand, which goes with them for good: one note.");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
