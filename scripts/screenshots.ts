import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { demoAccount, demoWorkspace } from "@/db/seed/demo-account";
import { launchBrowser } from "./browser";

/** Pictures of the demo workspace, from a running Tenure: every page × language × theme × width; the README shows a few. */
const baseUrl = process.argv[2] ?? "http://localhost:3000";
const folder = path.resolve("docs/screenshots");
const pages = {
  overview: `/${demoWorkspace.slug}/overview`,
  ltv: `/${demoWorkspace.slug}/ltv`,
  cac: `/${demoWorkspace.slug}/cac`,
  payback: `/${demoWorkspace.slug}/payback`,
  churn: `/${demoWorkspace.slug}/churn`,
  "churn-reasons": `/${demoWorkspace.slug}/churn/reasons`,
  referrals: `/${demoWorkspace.slug}/referrals`,
  "referral-programme": `/${demoWorkspace.slug}/referrals/programme`,
  spend: `/${demoWorkspace.slug}/cac/spend`,
  "ltv-explain": `/${demoWorkspace.slug}/ltv?explain=ltv.retention_adjusted`,
  customers: `/${demoWorkspace.slug}/customers`,
  "customers-valuable": `/${demoWorkspace.slug}/customers?tab=valuable`,
  "customers-renewals": `/${demoWorkspace.slug}/customers?tab=renewals`,
  segments: `/${demoWorkspace.slug}/segments`,
  "segment-new": `/${demoWorkspace.slug}/segments/new?rule=${encodeURIComponent('{"all":[["plan","any_of",["Team","Business"]],["tenure","at_least",6],{"any":[["failed_payments","at_least",1],["renews_on","in_next",{"count":90,"unit":"days"}]]},{"none":[["has_referred","yes"]]}]}')}`,
  imports: `/${demoWorkspace.slug}/imports`,
  settings: `/${demoWorkspace.slug}/settings`,
};
const widths = { wide: 1440, phone: 390 };
const inReadme = ["overview-en-light-wide", "ltv-en-light-wide", "ltv-explain-en-dark-wide", "cac-en-light-wide", "payback-fr-dark-wide", "churn-en-light-wide", "customer-en-light-wide", "segment-new-en-light-wide", "overview-fr-light-phone"];

/** Runs in the page: nothing is being counted, and each chart stands in its frame. */
const isDrawn = () =>
  document.querySelector("main h1") !== null &&
  document.querySelector('[aria-busy="true"]') === null &&
  [...document.querySelectorAll('main div[role="img"]')].every((frame) => frame.querySelector("svg")) &&
  document.fonts.status === "loaded";

/** The page of the first of the most valuable. */
async function firstCustomer(page: Page): Promise<string> {
  await page.goto(pages["customers-valuable"]);
  const href = await page.locator("main tbody a[href*='/customers/']").first().getAttribute("href");
  if (!href) throw new Error("No customer has a page of its own.");
  return href;
}

async function takeAll(browser: Browser, locale: string, theme: string) {
  const context = await browser.newContext({ baseURL: baseUrl, locale: locale === "fr" ? "fr-FR" : "en-GB", colorScheme: theme === "dark" ? "dark" : "light", reducedMotion: "reduce" });
  await context.addCookies([{ name: "locale", value: locale, url: baseUrl }]);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator("input[type=email]").fill(demoAccount.email);
  await page.locator("input[type=password]").fill(demoAccount.password);
  await page.locator("form button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const addresses = { ...pages, customer: await firstCustomer(page) };
  for (const [width, pixels] of Object.entries(widths)) {
    await page.setViewportSize({ width: pixels, height: 1000 });
    for (const [name, url] of Object.entries(addresses)) {
      await page.goto(url);
      await page.waitForFunction(isDrawn);
      // Once the number is counted. The panel stands in the window, not on the page: a picture of the whole page would cut it off.
      const explaining = url.includes("explain=");
      if (explaining) await page.getByRole("dialog").locator("output").waitFor();
      const file = `${name}-${locale}-${theme}-${width}.png`;
      await page.screenshot({ path: path.join(folder, "all", file), fullPage: !explaining });
      console.log(file);
    }
  }
  await context.close();
}

await mkdir(path.join(folder, "all"), { recursive: true });
const browser = await launchBrowser();
for (const locale of ["en", "fr"]) for (const theme of ["light", "dark"]) await takeAll(browser, locale, theme);
await browser.close();
for (const name of inReadme) await copyFile(path.join(folder, "all", `${name}.png`), path.join(folder, `${name}.png`));
