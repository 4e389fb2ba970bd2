import { expect, test } from "@playwright/test";
import { ImportsPage } from "../pages/imports";
import { createWorkspace, signUp, somebody } from "../pages/people";

const spend = {
  name: "ads.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("Month,Source,Campaign,Type,Spend,Clicks\n2026-03,Google Ads,brand,Ads,1000.00,12\n2026-03,Meta,,Ads,-50.00,3\n2026-03,,,Ads,10.00,1\n2026-03,Team,,People,2500.50,0\n"),
};

test("a file of spend is recognised, summed, and taken back", async ({ page }) => {
  test.slow();
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Spending");
  const imports = new ImportsPage(page, slug);

  await test.step("its kind shows in its columns, and what is not needed is left out", async () => {
    await imports.upload(spend);
    await expect(page.getByLabel("The file holds", { exact: true })).toHaveValue("spend");
    await expect(imports.mapped("Source", "Channel")).toBeVisible();
    await expect(imports.mapped("Spend", "Amount")).toBeVisible();
    await expect(imports.mapped("Clicks", "Leave out")).toBeVisible();
    await expect(imports.runButton).toHaveText("Import 3 rows");
    await expect(page.getByRole("heading", { name: "Channel missing" })).toBeVisible();
  });

  await test.step("taken for another kind it begins anew, and back", async () => {
    await page.getByLabel("The file holds", { exact: true }).selectOption("payments");
    await expect(page.getByText("No payment id")).toBeVisible();
    await page.getByLabel("The file holds", { exact: true }).selectOption("spend");
    await expect(imports.runButton).toHaveText("Import 3 rows");
  });

  await test.step("a channel for the rows without one", async () => {
    await page.getByLabel("Channel", { exact: true }).fill("Overhead");
    await expect(imports.runButton).toHaveText("Import 4 rows");
    await imports.runButton.click();
    await expect(page.getByText("4 lines of this file are kept: €3,460.50.")).toBeVisible();
    await expect(imports.row("Overhead")).toContainText("€10.00");
    await expect(imports.row("salaries")).toContainText("€2,500.50");
    await expect(page.getByText("does not hold")).toHaveCount(0);
  });

  await test.step("the log tells what it was, and the import can be undone", async () => {
    await imports.undo();
    await expect(page.getByText("This import is undone.")).toBeVisible();
    await imports.openLog();
    await expect(imports.row("ads.csv").getByRole("cell", { name: "Spend" })).toBeVisible();
    await expect(imports.row("ads.csv")).toContainText("undone");
  });
});

test("a link chooses the kind before there is a file", async ({ page }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Linked");
  await page.goto(`/${slug}/imports/new?kind=payments`);
  await expect(page.getByLabel("The file holds", { exact: true })).toHaveValue("payments");
  await expect(page.getByRole("heading", { name: "A CSV with one row per payment" })).toBeVisible();
});

const subscriptions = {
  name: "subscriptions.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "id,Customer ID,Customer Email,Plan,Amount,Currency,Interval,Status,Start Date (UTC),Current Period Start (UTC),Trial End (UTC),Ended At (UTC)",
      "sub_1,cus_1,ann@example.com,Basic,10.00,eur,month,active,2026-01-10,,,",
      "sub_1,cus_1,ann@example.com,Pro,20.00,eur,month,active,2026-03-10,2026-06-10,,",
      "sub_2,cus_1,ann@example.com,Extra,5.00,eur,month,past_due,2026-04-10,2026-06-10,,",
      "sub_3,cus_2,ben@example.com,Pro,20.00,eur,month,canceled,2026-01-10,,,2026-05-10",
      "sub_4,cus_3,cleo@example.com,Pro,20.00,eur,month,asleep,2026-01-10,,,",
    ].join("\n"),
  ),
};

test("subscriptions make their customers, several for one, and their price over time", async ({ page }) => {
  test.slow();
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Subscribing");
  const imports = new ImportsPage(page, slug);
  await imports.upload(subscriptions);
  await expect(page.getByLabel("The file holds", { exact: true })).toHaveValue("subscriptions");
  await expect(imports.mapped("id", "Subscription id")).toBeVisible();
  await imports.asOf("2026-06-30");
  await expect(imports.runButton).toHaveText("Import 4 rows");
  await imports.meaning("asleep", "paused");
  await expect(imports.runButton).toHaveText("Import 5 rows");
  await imports.runButton.click();
  await expect(page.getByText("4 subscriptions of this file are kept; on 30 Jun 2026 they make €25.00 of MRR.")).toBeVisible();
  await expect(imports.row("Extra")).toContainText("€5.00");
  await expect(imports.row("ended")).toContainText("2");
  await expect(page.getByText("does not hold")).toHaveCount(0);
  await page.getByRole("link", { name: "Open overview" }).click();
  await expect(page.getByRole("main").getByText("€25").first()).toBeVisible();
});
