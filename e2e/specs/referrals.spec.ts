import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { violations } from "../pages/accessible";
import { ExplainPanel } from "../pages/explain-panel";
import { ImportsPage } from "../pages/imports";
import { spoken } from "../pages/figures";
import { ReferralsPage } from "../pages/referrals-page";
import { explainedAll, sentences } from "../pages/sentences";
import { workspaceWithSubscribers } from "../pages/subscribers";
import { smallTargets } from "../pages/targets";

const csv = (name: string, lines: string[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from([...lines, ""].join("\n")) });
const id = (index: number) => `S-${String(index).padStart(3, "0")}`;

/** Of the first forty customers each brought one of the last forty-four in August to October, and invited a guest in October. */
const brought = Array.from({ length: 40 }, (_, index) => `${id(index + 1)},${id(index + 101)},,2026-06-20,2026-06-25,2026-10-20,25.00,EUR`);
const guests = Array.from({ length: 10 }, (_, index) => `${id(index + 1)},,guest${index}@example.com,2026-10-05,,,,`);
const referrals = csv("friends.csv", ["Referrer ID,Referee ID,Referee Email,Invited At,Signed Up At,Rewarded At,Reward,Currency", ...brought, ...guests, `${id(50)},${id(50)},,2026-10-06,,,,`]);
const october = "?from=2026-10&to=2026-10";

async function withReferrals(page: Page): Promise<string> {
  const slug = await workspaceWithSubscribers(page);
  const imports = new ImportsPage(page, slug);
  await imports.upload(referrals);
  await expect(page.getByLabel("The file holds", { exact: true })).toHaveValue("referrals");
  await expect(page.getByRole("heading", { name: "Referred by itself" })).toBeVisible();
  await imports.runButton.click();
  await expect(page.getByText("50 lines of this file are kept: €1,000.00.")).toBeVisible();
  return slug;
}

const linesOf = async (page: Page, press: () => Promise<void>): Promise<string[]> => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return (await readFile(await download.path(), "utf8")).replace("\ufeff", "").trimEnd().split("\r\n");
};

test("each number in the sentences of the page, of its funnel and of its retention is its explanation", async ({ page }) => {
  test.setTimeout(240_000);
  const slug = await withReferrals(page);
  await new ReferralsPage(page, slug).open("?from=2026-08&to=2026-10");
  await page.waitForLoadState("networkidle");
  expect(await explainedAll(page, sentences(page))).toBeGreaterThan(1);
  // Each of the four steps, and two shares: nobody signed up in these months, so of those who paid there is none.
  expect(await explainedAll(page, page.getByRole("table", { name: "From invitation to reward" }).getByRole("button"))).toBe(6);
  const curves = page.getByRole("group").filter({ has: page.getByText("Log-rank test") });
  await curves.getByText("Show as a table").click();
  expect(await explainedAll(page, curves.getByRole("row").nth(3).getByRole("button"))).toBeGreaterThan(3);
});

test("a step of the funnel is its tile, its explanation, its list and its file", async ({ page }) => {
  test.setTimeout(180_000);
  const slug = await withReferrals(page);
  const referralsPage = new ReferralsPage(page, slug);
  const panel = new ExplainPanel(page);
  await referralsPage.open(october);
  await expect(referralsPage.tile("Invited")).toHaveText(/^10/);
  await referralsPage.tile("Invited").click();
  await expect(panel.value).toHaveText("10");
  await panel.section("The referrals behind it").getByRole("link", { name: "who was invited" }).click();
  await expect(page.getByRole("heading", { name: "10 referrals" })).toBeVisible();
  await referralsPage.open(october);
  await referralsPage.step("Rewarded").getByRole("button").first().click();
  await expect(panel.value).toHaveText("40");
  await panel.close();
  await referralsPage.step("Rewarded").getByRole("link", { name: "40 referrals" }).click();
  await expect(page.getByRole("heading", { name: "40 referrals" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const file = await linesOf(page, () => page.getByRole("link", { name: "Save as CSV" }).click());
  expect(file).toHaveLength(41);
  expect(file[0]).toBe("Referrer’s id,Referrer,Referrer’s email,Referee’s id,Referee,Referee’s email,Invited on,Signed up on,Paid on,Rewarded on,Reward (EUR),Programme");
  await expect(page.getByRole("row", { name: /^Company 1 S-001/ }).first()).toBeVisible();
  // An old link to months that no data has reached yet.
  await page.goto(`/${slug}/referrals/list?list=referrals&from=2031-01&to=2031-01`);
  await expect(page.getByText(/^The data ends on .*2031/)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^\d+ referrals?$/ })).toBeVisible();

  await referralsPage.open(october);
  const advocates = referralsPage.card("40 customers have invited somebody");
  await expect(advocates).toContainText("10 of 40");
  expect(await linesOf(page, () => advocates.getByRole("link", { name: "CSV" }).click())).toHaveLength(41);
  const comparison = referralsPage.card(/^(No difference|Referred customers (leave|are|pay))/);
  await comparison.getByRole("row", { name: /^ARPA/ }).getByRole("button").nth(2).click();
  const lift = (await panel.value.innerText()).replace("−", "-");
  const rows = await linesOf(page, async () => {
    await panel.close();
    await comparison.getByRole("button", { name: "CSV" }).click();
  });
  const arpa = rows.find((line) => line.startsWith("ARPA,"))?.split(",") ?? [];
  expect(Number.parseFloat(lift)).toBeCloseTo(Number(arpa[3]) * 100, 0);
  expect(await violations(page)).toEqual([]);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await smallTargets(page), `at ${width} px`).toEqual([]);
  }
});

test("a programme is set up in five steps, and what is above the CAC ceiling is not kept unasked", async ({ page }) => {
  test.setTimeout(180_000);
  const slug = await withReferrals(page);
  const referralsPage = new ReferralsPage(page, slug);
  await referralsPage.open();
  await page.getByRole("link", { name: "Set up a programme" }).click();
  await page.getByLabel("Name of the programme").fill("Bring a colleague");
  await expect(page.getByText("suggested", { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width, height });
  await page.getByRole("button", { name: "Keep and go on" }).click();

  await expect(page.getByLabel("Reward for the referrer")).toBeVisible();
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await expect(page.getByText(/^Fill in what one of the two gets/)).toBeVisible();
  await expect(page.getByText(/^A referred customer costs/)).toHaveCount(0);
  const agree = page.getByRole("checkbox", { name: /^Keep it all the same/ });
  await page.getByLabel("Reward for the referrer").fill("100000");
  await expect(page.getByText(/more than a new customer should cost/)).toBeVisible();
  // A yes to these amounts is none to others.
  await agree.check();
  await page.getByLabel("Reward for the referrer").fill("1");
  await expect(agree).toHaveCount(0);
  await page.getByLabel("Reward for the referrer").fill("200000");
  await expect(agree).not.toBeChecked();
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Lower it" })).toBeVisible();
  await agree.check();
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await expect(page.getByRole("textbox", { name: "Terms" })).toBeVisible();
  await referralsPage.open();
  await expect(referralsPage.card("Bring a colleague")).toContainText(/^.*€200,000\.00 for a referred customer is €[\d,.]+ more than the CAC ceiling of today, €[\d,.]+: a third/);
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByRole("link", { name: "Incentives" }).click();
  await page.getByLabel("Reward for the referrer").fill("20");
  await page.getByLabel("Reward for the referee").fill("10");
  await expect(page.getByText("A referred customer costs €30.00: both rewards.")).toBeVisible();
  await expect(page.getByText(/cost at most €[\d,]+\.\d\d, a third of the conservative LTV\. That leaves €[\d,]+\.\d\d\./)).toBeVisible();
  await page.getByRole("button", { name: "Keep and go on" }).click();

  await expect(page.getByRole("textbox", { name: "Terms" })).toBeVisible();
  await page.getByLabel("Starts on").fill("0002-05-04");
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await expect(page.getByText("Enter the day the programme starts, such as 2026-10-31.")).toBeVisible();
  await page.getByLabel("Starts on").fill("2026-09-01");
  await page.getByRole("textbox", { name: "Terms" }).fill("Due when the colleague has paid twice.");
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await page.getByRole("checkbox", { name: "Email" }).check();
  await page.goto(`/${slug}/referrals`);
  await expect(page.getByText("3 of 5 steps are filled in; next: Channels")).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Choose at least one channel." })).toBeVisible();
  await page.getByRole("checkbox", { name: "Email" }).check();
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await page.getByRole("button", { name: "Keep and finish" }).click();
  const card = referralsPage.card("Bring a colleague");
  await expect(card).toContainText("All five steps are filled in");
  await expect(card).toContainText("€20.00 for the referrer, €10.00 for the referee");
  await expect(card).not.toContainText("more than the CAC ceiling");
  // Measured since it starts: September and October beside July and August, whatever months the page shows.
  const measured = card.getByRole("table", { name: "What the programme is judged by" });
  await expect(measured.getByRole("columnheader")).toHaveText(["Figure", /^Sept\s–\sOct\s2026$/, /^Jul\s–\sAug\s2026, before$/]);
  await expect(measured.getByRole("row")).toHaveCount(6);
  expect(await explainedAll(page, measured.getByRole("button"))).toBeGreaterThan(3);
  const since = spoken(await measured.getByRole("row", { name: /^Referral rate/ }).getByRole("button").first().innerText());
  await referralsPage.open("?from=2026-09&to=2026-10");
  expect(spoken(await referralsPage.tile("Referral rate").innerText())).toBe(since);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await page.setViewportSize({ width, height });
  await page.goto(`/${slug}/referrals/list?page=9999`);
  await expect(page.getByText("There is no page 9,999: this list has one page.")).toBeVisible();
  await page.getByRole("link", { name: "First page" }).click();
  await expect(page.getByRole("table").getByRole("row").nth(1)).toBeVisible();
});

test("before any referral the page says what would light it up; one recorded by hand does, and can be taken back", async ({ page }) => {
  test.setTimeout(180_000);
  const slug = await workspaceWithSubscribers(page);
  const referralsPage = new ReferralsPage(page, slug);
  await referralsPage.open();
  await expect(page.getByRole("main").getByRole("link", { name: "Import referrals" })).toHaveAttribute("href", `/${slug}/imports/new?kind=referrals`);
  await page.goto(`/${slug}/referrals/list?list=referrals&from=2026-10&to=2026-10`);
  await page.getByLabel("Referrer").fill(id(1));
  await page.getByLabel("Referee").fill(id(1));
  await page.getByLabel("Invited on").fill("2026-10-07");
  await page.getByRole("button", { name: "Record the referral" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot have referred themselves" })).toBeVisible();
  await page.getByLabel("Referee").fill("friend@example.com");
  await page.getByRole("button", { name: "Record the referral" }).click();
  await expect(page.getByRole("heading", { name: "1 referral" })).toBeVisible();
  await referralsPage.open(october);
  await expect(referralsPage.step("Invited")).toContainText("1");
  await referralsPage.step("Invited").getByRole("link", { name: "1 referral" }).click();
  await page.getByRole("button", { name: /^Take back/ }).click();
  await expect(page.getByText("Nothing is behind this number.")).toBeVisible();
});
