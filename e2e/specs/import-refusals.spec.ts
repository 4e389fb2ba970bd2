import { randomUUID } from "node:crypto";
import { truncateSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { ImportsPage } from "../pages/imports";
import { createWorkspace, signUp, somebody } from "../pages/people";

const MEGABYTE = 1024 * 1024;

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const columns = Array.from({ length: 300 }, (_, index) => `Month ${index + 1}`);

const refused = [
  { file: csv("empty.csv", ""), title: "Empty file", says: "The file holds nothing." },
  { file: csv("names-only.csv", "Customer ID,Plan,Amount\n"), title: "No rows", says: "Row 1 holds the column names, and nothing follows." },
  { file: csv("no-names.csv", "C-1,49.00,2024-01-15\nC-2,120.00,2024-02-01\n"), title: "No column names", says: "Row 1 looks like data" },
  { file: csv("report.csv", "%PDF-1.7\n1 0 obj\n"), title: "Not a CSV file", says: "This is a PDF, whatever its name says." },
  { file: csv("twice.csv", "Customer ID,Plan,Plan\nC-1,Pro,Team\n"), title: "Two columns of one name", says: "columns 2 and 3 are both called “Plan”" },
  { file: csv("wide.csv", `${columns.join(",")}\n${columns.map(() => "1").join(",")}\n`), title: "Too many columns", says: "Row 1 names 300 columns" },
];

test("a file that cannot be imported says why and what to do, and leaves nothing behind", async ({ page }) => {
  await signUp(page, somebody());
  const imports = new ImportsPage(page, await createWorkspace(page, "Refusals"));
  for (const { file, title, says } of refused) {
    await test.step(file.name, async () => {
      await imports.choose(file);
      await expect(imports.alert).toContainText(title);
      await expect(imports.alert).toContainText(says);
      await expect(page.getByText(`${file.name} was not imported. Your data is as it was.`)).toBeVisible();
    });
  }
  await imports.openLog();
  await expect(page.getByText("Nothing has been imported yet.")).toBeVisible();
});

test("a file of 200 MB is refused before it travels", async ({ page }, info) => {
  await signUp(page, somebody());
  const imports = new ImportsPage(page, await createWorkspace(page, "Too large"));
  const path = info.outputPath("large.csv");
  writeFileSync(path, "Customer ID,Amount\n");
  truncateSync(path, 200 * MEGABYTE);
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await imports.choose(path);
  await expect(imports.alert).toContainText("The file has 200 MB; the limit is 150 MB.");
  expect(sent.filter((url) => url.includes("/api/imports"))).toEqual([]);
});

test("a file whose rows all fail cannot be started and shows each reason", async ({ page }) => {
  await signUp(page, somebody());
  const imports = new ImportsPage(page, await createWorkspace(page, "All fail"));
  const rows = ["C-1,49.00,XXY,2024-01-15", "C-2,-10.00,EUR,2024-02-01"];
  await imports.upload(csv("all-fail.csv", ["Customer ID,Monthly fee,Currency,Started", ...rows].join("\n")));
  await imports.mapColumn("Monthly fee", "Recurring amount");
  await imports.mapColumn("Currency", "Currency");
  await imports.mapColumn("Started", "Started on");
  await imports.choice("Amounts are in", "units 12.50");
  await imports.choice("Amount is billed every", "month");
  await expect(page.getByText("No row can be imported")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Unknown currency" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Negative amount" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
});

test("columns that every object has, and text in two encodings, are imported all the same and said", async ({ page }) => {
  await signUp(page, somebody());
  const imports = new ImportsPage(page, await createWorkspace(page, "Odd names"));
  const odd = Buffer.concat([Buffer.from("Customer ID,Company,constructor,__proto__\nC-1,Ren\xe9e,a,b\n", "latin1"), Buffer.from("C-2,Zoé,c,d\n")]);
  await imports.upload({ name: "odd.csv", mimeType: "text/csv", buffer: odd });
  await expect(page.getByText("Row 3, column “Company”: “ZoÃ©” is UTF-8")).toBeVisible();
  await expect(imports.mapped("\\[constructor\\]", "Attribute, text")).toBeVisible();
  await expect(imports.mapped("\\[__proto__\\]", "Attribute, text")).toBeVisible();
  await imports.runButton.click();
  await expect(imports.verdict.getByText("All 2 rows are in.")).toBeVisible();
});

test("a mapping file that is none is refused in its own words", async ({ page }) => {
  await signUp(page, somebody());
  const imports = new ImportsPage(page, await createWorkspace(page, "Mapping file"));
  await imports.upload(csv("two.csv", "Customer ID,Company\nC-1,Alder\nC-2,Birch\n"));
  const choose = page.getByLabel("Use a mapping file");
  await choose.setInputFiles({ name: "map.json", mimeType: "application/json", buffer: Buffer.from("not json") });
  await expect(imports.alert).toContainText("This is not a mapping file");
  const wrong = { columns: { Company: { field: "colour" } } };
  await choose.setInputFiles({ name: "map.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(wrong)) });
  await expect(imports.alert).toContainText("columns.Company.field");
  const right = { columns: { "Customer ID": { field: "external_id" }, Company: { field: "attribute", type: "text" } } };
  await choose.setInputFiles({ name: "map.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(right)) });
  await expect(imports.mapped("Company", "Attribute, text")).toBeVisible();
  await expect(imports.alert).toHaveCount(0);
});

test("files come in and go out only for a member, from our own pages", async ({ page, playwright, baseURL }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Members only");
  const imports = new ImportsPage(page, slug);
  await imports.upload(csv("two.csv", "Customer ID,Company\nC-1,Alder\nC-2,Birch\n"));
  const importId = new URL(page.url()).pathname.split("/").at(-1);
  const files = [`/api/imports/${importId}/rejected?workspace=${slug}`, `/api/imports/${importId}/mapping?workspace=${slug}`];
  const upload = `/api/imports?workspace=${slug}&fileName=x.csv`;
  const body = { data: "Customer ID\nC-1\n", headers: { "content-type": "application/octet-stream" } };

  const nobody = await playwright.request.newContext({ baseURL });
  expect((await nobody.post(upload, body)).status()).toBe(401);
  for (const file of files) expect((await nobody.get(file)).status()).toBe(401);
  await nobody.dispose();

  const { request } = page;
  for (const file of files) {
    const answer = await request.get(file);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  }
  expect((await request.get(files[0]?.replace(slug, `${slug}x`) ?? "")).status()).toBe(404);
  expect((await request.get(`/api/imports/not-an-id/rejected?workspace=${slug}`)).status()).toBe(400);
  expect((await request.get(upload)).status()).toBe(405);
  expect((await request.post(upload, { ...body, headers: { "content-type": "text/plain" } })).status()).toBe(415);
  expect((await request.post(upload, { multipart: { file: { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a\n1\n") } } })).status()).toBe(415);
  expect((await request.post(upload, { ...body, headers: { ...body.headers, origin: "https://elsewhere.example" } })).status()).toBe(403);

  await page.context().clearCookies();
  await signUp(page, somebody("A stranger"));
  expect((await request.post(upload, body)).status()).toBe(404);
  for (const file of files) expect((await request.get(file)).status()).toBe(404);
});

test("what is not there is answered with 404, inside the frame or out of it", async ({ page }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Missing");
  const missing = [`/${slug}/imports/nonsense`, `/${slug}/imports/${randomUUID()}`, `/${slug}/no-such-page`, "/no-such-workspace/overview", "/no-such-workspace/imports/nonsense"];
  for (const address of missing) expect((await page.goto(address))?.status(), address).toBe(404);

  await page.goto(`/${slug}/imports/${randomUUID()}`);
  await expect(page.getByRole("main").getByRole("heading", { name: "Not found" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Imports" }).first()).toBeVisible();
});
