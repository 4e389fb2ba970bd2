import { expect, test, type Page } from "@playwright/test";
import { ImportsPage } from "../pages/imports";
import { createWorkspace, signUp, somebody } from "../pages/people";

/** What each odd row of these files is for stands in e2e/fixtures/README.md. */
const fixture = (name: string) => `e2e/fixtures/${name}`;

async function newWorkspace(page: Page, name: string): Promise<string> {
  await signUp(page, somebody());
  return createWorkspace(page, name);
}

async function mapCustomers(imports: ImportsPage): Promise<void> {
  await imports.mapColumn("Level", "Plan");
  await imports.mapColumn("Monthly fee", "Recurring amount");
  await imports.mapColumn("Signed up", "Started on");
  await imports.mapColumn("Left on", "Ended on");
  await imports.mapColumn("Status", "Status");
  await imports.choice("Amounts are in", "units 12.50");
  await imports.choice("Currency", "EUR");
  await imports.choice("Amount is billed every", "month");
  await imports.meaning("Active", "active");
  await imports.meaning("Gone", "ended");
}

async function importCustomers(page: Page, slug: string): Promise<ImportsPage> {
  const imports = new ImportsPage(page, slug);
  await imports.upload(fixture("customers.csv"));
  await mapCustomers(imports);
  await imports.asOf("2024-09-30");
  await imports.meaning("Dormant", "no subscription");
  await expect(imports.runButton).toHaveText("Import 7 rows");
  await imports.runButton.click();
  await expect(imports.verdict.getByText("8 of 15 rows are in.")).toBeVisible();
  return imports;
}

test("a file goes in row by accounted row, and undo leaves the workspace empty", async ({ page }) => {
  test.slow();
  const slug = await newWorkspace(page, "Whole story");
  const imports = new ImportsPage(page, slug);

  await test.step("the log is empty and says what would fill it", async () => {
    await imports.openLog();
    await expect(page.getByText("Nothing has been imported yet.")).toBeVisible();
  });

  await test.step("columns are recognised by their names", async () => {
    await imports.upload(fixture("customers.csv"));
    await expect(page.getByText("15 rows, 12 columns")).toBeVisible();
    await expect(imports.mapped("Customer ID", "Customer id")).toBeVisible();
    await expect(imports.mapped("Email", "Email")).toBeVisible();
    await expect(imports.mapped("Churn reason", "Churn reason")).toBeVisible();
    await expect(imports.mapped("Source", "Acquisition channel")).toBeVisible();
    await expect(imports.mapped("Employees", "Attribute, number")).toBeVisible();
  });

  await test.step("what is missing is said, and the check follows each correction", async () => {
    await mapCustomers(imports);
    await imports.asOf("2024-09-30");
    await expect(imports.runButton).toHaveText("Import 6 rows");
    await expect(page.getByRole("heading", { name: "Status without a meaning" })).toBeVisible();
    await imports.meaning("Dormant", "no subscription");
    await expect(imports.runButton).toHaveText("Import 7 rows");
  });

  await test.step("each kind of problem is named with its rows", async () => {
    for (const kind of ["Amount not readable", "Date that does not exist", "Ends before it starts", "Negative amount", "Customer id missing"]) {
      await expect(page.getByRole("heading", { name: kind })).toBeVisible();
    }
    await expect(page.locator("mark", { hasText: "12,5O" })).toBeVisible();
    await expect(imports.row("New customers")).toContainText("7");
    await expect(imports.row("Repeated, counted once")).toContainText("1");
    await expect(imports.row("Rejected")).toContainText("7");
    await expect(imports.row("Rows in the file")).toContainText("15");
  });

  await test.step("the mapping can be taken along", async () => {
    const mapping: unknown = JSON.parse(await imports.download("Download mapping"));
    expect(mapping).toMatchObject({ version: 1, kind: "customers", amountUnit: "major", columns: { Level: { field: "plan" } }, statusValues: { Dormant: "none" } });
  });

  await test.step("the run goes on without the page", async () => {
    await imports.runButton.click();
    await expect(page.getByRole("navigation", { name: "Steps of the import" }).locator("[aria-current=step]")).not.toContainText("Map and check");
    await page.reload();
    await expect(imports.verdict.getByText("8 of 15 rows are in. 7 were rejected, each with its reason.")).toBeVisible();
  });

  await test.step("the totals are those of the file", async () => {
    await expect(page.getByText("MRR on 30 Sept 2024 is €649.50 from 3 customers; 2 have left.")).toBeVisible();
    await expect(imports.row("Business")).toContainText("€480.50");
    await expect(imports.row("All plans")).toContainText("€649.50");
    await expect(page.getByText("does not hold")).toHaveCount(0);
  });

  await test.step("rejected rows come back with a reason each, and nothing a spreadsheet would run", async () => {
    const csv = await imports.download("7 rejected rows, CSV");
    const [header, ...rows] = csv.trim().split("\r\n");
    expect(header).toMatch(/Employees,Row in the file,Reason$/);
    expect(rows).toHaveLength(7);
    expect(csv).toContain(`C-007,"'=HYPERLINK(""http://x.example"")"`);
    expect(csv).toContain("“12,5O” is not an amount.");
    expect(csv).toMatch(/C-010,.*,-10\.00,/);
  });

  await test.step("undo takes all of it back", async () => {
    await imports.undo();
    await expect(imports.verdict.getByText("This import is undone.")).toBeVisible();
    await expect(page.getByRole("complementary").getByText("No facts yet")).toBeVisible();
    await imports.openLog();
    await expect(imports.row("customers.csv")).toContainText("undone");
  });
});

test("other values for known customers are a question, asked with the numbers", async ({ page }) => {
  test.slow();
  const slug = await newWorkspace(page, "Next month");
  await importCustomers(page, slug);
  const imports = new ImportsPage(page, slug);

  await test.step("the source remembers its mapping, and the same file changes nothing", async () => {
    await imports.upload(fixture("customers.csv"));
    await expect(imports.mapped("Level", "Plan")).toBeVisible();
    await imports.asOf("2024-09-30");
    await expect(imports.row("Unchanged")).toContainText("7");
    await expect(imports.row("New customers")).toContainText("0");
  });

  await test.step("a later file asks what its other values are, and shows what each answer does", async () => {
    await imports.upload(fixture("customers-later.csv"));
    await imports.asOf("2024-10-31");
    await expect(page.getByRole("heading", { name: "One known customer has other values" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Import/ }).last()).toBeDisabled();
    await page.getByLabel(/^a correction of the past/).check();
    await expect(imports.row("Corrected")).toContainText("1");
    await page.getByLabel(/^the state as of the as-of date/).check();
    await expect(imports.row("Changed")).toContainText("1");
    await expect(page.getByText("5 customers known from this source are not in the file and stay as they are.")).toBeVisible();
  });

  await test.step("declared complete, it says who would end and when", async () => {
    await page.getByLabel("The file lists every customer").check();
    await expect(page.getByText("5 customers known from this source are not in the file. 2 are active and end on 31 Oct 2024.")).toBeVisible();
    await page.getByLabel("The file lists every customer").uncheck();
    await expect(page.getByText("stay as they are")).toBeVisible();
  });

  await test.step("the older import can only be undone after the later one", async () => {
    await expect(imports.runButton).toBeEnabled();
    await imports.runButton.click();
    await expect(imports.verdict.getByText("All 3 rows are in.")).toBeVisible();
    await imports.openLog();
    await page.getByRole("row").filter({ hasText: "done" }).getByRole("link", { name: "customers.csv" }).click();
    await expect(page.getByText("A later import builds on this one: it changed, confirmed or added to some of the same customers.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo this import" })).toHaveCount(0);
  });
});

test("another separator reads the columns anew, and a wrong encoding is refused in place", async ({ page }) => {
  const imports = new ImportsPage(page, await newWorkspace(page, "Separator"));
  await imports.upload(fixture("clients-windows-1252.csv"));
  await expect(imports.mapped("Formule", "Plan")).toBeVisible();
  await imports.choice("Separator", "comma");
  await expect(imports.field("Réf. client;Raison sociale;Formule;Montant HT;Périodicité;Début;Fin;Motif de résiliation;Canal")).toBeVisible();
  await imports.choice("Separator", "semicolon");
  await expect(imports.mapped("Formule", "Plan")).toBeVisible();
  await imports.choice("Text encoding", "UTF-8");
  await expect(page.getByText("Some bytes of the file are not UTF-8")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
});

test("a French spreadsheet goes in, and its reasons come back in French", async ({ page, context, baseURL }) => {
  const slug = await newWorkspace(page, "Tableur");
  await context.addCookies([{ name: "locale", value: "fr", url: baseURL ?? "" }]);
  const imports = new ImportsPage(page, slug, "fr");
  await imports.upload(fixture("clients-windows-1252.csv"));
  await expect(page.getByLabel("Séparateur")).toHaveValue(";");
  await expect(page.getByLabel("Encodage du texte")).toHaveValue("windows-1252");
  await expect(page.getByLabel("Dates")).toHaveValue("day_first");
  await expect(page.getByText("Brasserie Lévêque")).toBeVisible();
  await expect(imports.mapped("Raison sociale", "Nom du client")).toBeVisible();
  await imports.mapColumn("Montant HT", "Montant récurrent");
  await imports.choice("Montants en", "unités 12,50");
  await imports.asOf("2024-09-30");
  await expect(imports.runButton).toHaveText("Importer 3 lignes");
  await imports.runButton.click();
  await expect(page.getByText("238,00 €").first()).toBeVisible();
  const csv = await imports.download("1 ligne rejetée, CSV");
  expect(csv).toContain("Ligne du fichier;Motif");
  expect(csv).toMatch(/«\ssur devis\s» n’est pas un montant\./);
});
