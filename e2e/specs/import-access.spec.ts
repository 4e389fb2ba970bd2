import { expect, test, type Page } from "@playwright/test";
import { violations } from "../pages/accessible";
import { ImportsPage } from "../pages/imports";
import { createWorkspace, signUp, somebody } from "../pages/people";
import { expectNothingSideways } from "../pages/sideways";

const desk = { width: 1440, height: 1000 };
const looks = [
  { size: desk, colorScheme: "light" },
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

const file = {
  name: "access.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    ["Customer ID,Company,Plan,Amount,Currency,Billing interval,Start date,Status,Region", "C-1,Alder,Pro,49.50,EUR,month,2024-01-15,active,North", "C-2,Birch,Pro,-4.00,EUR,month,2024-02-15,active,South"].join("\n"),
  ),
};

/** WCAG 2.2 AA as far as a machine can tell, on a desk by day and on a phone at night; and nothing wider than the window. */
async function expectAccessible(page: Page): Promise<void> {
  for (const { size, colorScheme } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const found = await violations(page);
    expect(found.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(" ")) }))).toEqual([]);
    await expectNothingSideways(page, `${size.width} px`);
  }
  await page.setViewportSize(desk);
}

test("every step can be read by everybody and used from the keyboard", async ({ page }) => {
  test.slow();
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Access");
  const imports = new ImportsPage(page, slug);

  await test.step("the empty log and the upload", async () => {
    await imports.openLog();
    await expect(page.getByText("Nothing has been imported yet.")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/${slug}/imports/new`);
    await page.getByLabel("Choose a file").focus();
    await expect(page.getByLabel("Choose a file")).toBeFocused();
    await expectAccessible(page);
  });

  await test.step("a column gets its field without a mouse, and the focus comes back", async () => {
    await imports.upload(file);
    await imports.choice("Amounts are in", "units 12.50");
    await imports.asOf("2024-09-30");
    await expect(imports.runButton).toHaveText("Import 1 row");
    const region = imports.field("Region");
    await region.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Fields for Region" })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(region).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.type("chann");
    await page.keyboard.press("Enter");
    await expect(imports.mapped("Region", "Acquisition channel")).toBeFocused();
    await expect(imports.runButton).toBeEnabled();
    await expectAccessible(page);
  });

  await test.step("the result, and a question that Escape takes back", async () => {
    await imports.runButton.focus();
    await page.keyboard.press("Enter");
    await expect(imports.verdict.getByText("1 of 2 rows are in.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(page.getByRole("dialog", { name: "Undo this import?" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Undo this import" })).toBeFocused();
  });

  await test.step("the log with something in it", async () => {
    await imports.openLog();
    await expect(imports.row("access.csv")).toContainText("done");
    await expectAccessible(page);
  });
});
