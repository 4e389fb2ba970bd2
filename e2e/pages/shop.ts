import { test as base, type Page } from "@playwright/test";
import { AcquisitionPage } from "./acquisition-pages";
import { ImportsPage } from "./imports";
import { workspaceWithSubscribers } from "./subscribers";
import { workspaceOfTelco } from "./telco";

type Shop = { slug: string; state: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>> };

/** A workspace of its own for each worker, filled once; every test reads it signed in as its owner. */
function testIn(fill: (page: Page) => Promise<string>) {
  return base.extend<{ slug: string }, { shop: Shop }>({
    shop: [
      async ({ browser }, provide) => {
        const page = await browser.newPage({ baseURL: process.env.BASE_URL ?? "http://localhost:3000", locale: "en-GB" });
        const slug = await fill(page);
        const state = await page.context().storageState();
        await page.close();
        await provide({ slug, state });
      },
      { scope: "worker", timeout: 120_000 },
    ],
    storageState: ({ shop }, provide) => provide(shop.state),
    slug: ({ shop }, provide) => provide(shop.slug),
  });
}

/** Twelve new customers a month over a year; nobody has told what they cost. */
export const testWithSubscribers = testIn(workspaceWithSubscribers);

/** The same, three of the twelve by paid search, on which 1,200 was spent in October, and 600 on a fair that brought nobody. */
export const testWithSpend = testIn(async (page) => {
  const slug = await workspaceWithSubscribers(page);
  const sheet = new AcquisitionPage(page, slug, "cac/spend");
  await sheet.open();
  await sheet.type("Paid search", "Oct 2026", "1,200");
  await page.getByLabel("Another channel").fill("Fair");
  await page.getByRole("button", { name: "Add a row" }).click();
  await sheet.type("Fair", "Oct 2026", "600");
  return slug;
});

const cancellations = [
  "Customer ID,Requested at,Category,Reason,Comment,Competitor,Voluntary,Withdrawn",
  "S-075,2026-08-01,Money,Budget,We only use a third of it. Ask jo@example.com.,Other Inc,yes,",
  "S-080,2026-08-02,Payment,Card expired,,,no,",
  "S-001,2026-10-20,Product,Too slow,,,yes,",
  "S-002,2026-10-20,Product,Too slow,,,yes,2026-10-25",
  "",
].join("\n");

/** Seven left from August to October 2026: of those who were asked, one for the budget and one whose card had expired. */
export const testWithCancellations = testIn(async (page) => {
  const slug = await workspaceWithSubscribers(page);
  const imports = new ImportsPage(page, slug);
  await imports.upload({ name: "cancellations.csv", mimeType: "text/csv", buffer: Buffer.from(cancellations) });
  await imports.runButton.click();
  await imports.verdict.getByText("All 4 rows are in.").waitFor();
  return slug;
});

/** 240 customers of a telephone company, by a snapshot without dates of departure. */
export const testWithTelco = testIn(workspaceOfTelco);
