import { defineConfig } from "@playwright/test";
import { browserOptions } from "./scripts/browser";

/** `npm test` starts an application of its own and names it in BASE_URL; without it, the one on this machine is meant. */
export default defineConfig({
  testDir: "e2e/specs",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  // A test that needs a second try is broken: it is repaired, not repeated.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "en-GB",
    // An ugly zone: a date that is shifted by accident shows here first.
    timezoneId: "Asia/Kathmandu",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: await browserOptions(),
  },
});
