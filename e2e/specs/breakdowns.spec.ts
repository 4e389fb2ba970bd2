import { expect, test } from "@playwright/test";
import { violations } from "../pages/accessible";
import { LtvPage } from "../pages/ltv-page";
import { SettingsPage } from "../pages/settings-page";
import { workspaceWithSubscribers } from "../pages/subscribers";

/** Attributes of the customers, chosen in the settings, stand beside plan and channel on the pages of numbers. */

test("an attribute that is chosen is in the picker, in LTV by group and in its file, and in the reader's language", async ({ page, context, baseURL }) => {
  const slug = await workspaceWithSubscribers(page);
  const settings = new SettingsPage(page, slug);
  await settings.open();
  await expect(settings.breakdowns).toContainText("Text, 2 values, 144 of 144 customers: Health, Retail");
  await expect(settings.breakdowns).toContainText("Yes or no, 2 values, 144 of 144 customers: yes, no");
  expect(await violations(page)).toEqual([]);
  await settings.breakDownBy("Industry", "Onboarded");
  await expect(settings.breakdowns).toContainText("Done. The picker, LTV and payback by group offer them.");

  const ltv = new LtvPage(page, slug);
  await ltv.open();
  await ltv.tab("Onboarded").click();
  await expect(ltv.row("yes")).toBeVisible();
  await expect(ltv.groups).toHaveText(["yes", "no", "All"]);
  expect((await ltv.file("LTV by group")).map((line) => line.replace("\ufeff", "").split(",")[0])).toEqual(["Onboarded", "yes", "no", "All"]);
  await page.getByRole("button", { name: /^Customers shown/ }).click();
  await page.getByRole("link", { name: /^Retail \d/ }).click();
  await expect(page.getByRole("button", { name: "Customers shown: Industry: Retail" })).toBeVisible();

  await context.addCookies([{ name: "locale", value: "fr", url: baseURL }]);
  await ltv.open("?by=attribute:onboarded");
  await expect(page.getByRole("rowheader", { name: "oui", exact: true })).toBeVisible();
  await page.goto(`/${slug}/customers?breakdown=attribute:onboarded&value=yes`);
  await expect(page.getByText("Onboarded : oui")).toBeVisible();
});

test("what was chosen is still chosen after a reload, and can be taken away", async ({ page }) => {
  const slug = await workspaceWithSubscribers(page);
  const settings = new SettingsPage(page, slug);
  await settings.open();
  await settings.breakDownBy("Industry");
  await expect(settings.breakdowns).toContainText("Done.");
  await settings.open();
  await expect(settings.attribute("Industry")).toBeChecked();
  await settings.attribute("Industry").uncheck();
  await settings.breakDownBy();
  await expect(settings.breakdowns).toContainText("Done. No attribute is in use.");
  await page.goto(`/${slug}/ltv`);
  await expect(new LtvPage(page, slug).tab("Industry")).toBeHidden();
});
