import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type LaunchOptions } from "@playwright/test";
import { unpackBrowser } from "./browser/unpack";

/** Nothing here may reach out on its own: tests run on closed networks too. Root has no sandbox to offer. */
const args = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const systemNames = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const systemPaths = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** Playwright's own browser, then one that the system has, then the one from npm: the first that really starts. */
const candidates: { name: string; options: () => Promise<LaunchOptions | undefined> }[] = [
  { name: "Playwright's own", options: async () => ({}) },
  { name: "the system's", options: async () => systemBrowser() },
  { name: "the one from npm", options: unpackBrowser },
];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions());
}

/** Found once per run: the choice is handed to child processes in the environment. */
export async function browserOptions(): Promise<LaunchOptions> {
  const known = process.env.TENURE_BROWSER;
  const options = known ? (JSON.parse(known) as LaunchOptions) : await findBrowser();
  process.env.TENURE_BROWSER = JSON.stringify(options);
  return { ...options, args, env: { ...ownEnvironment(), ...options.env } };
}

const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

async function findBrowser(): Promise<LaunchOptions> {
  const troubles: string[] = [];
  for (const { name, options } of candidates) {
    try {
      const found = await options();
      if (!found) continue;
      await tryOut(found);
      return found;
    } catch (error) {
      troubles.push(`${name}: ${(error as Error).message.trim().split("\n")[0]}`);
    }
  }
  throw new Error(`No browser starts here. Install Chrome or Chromium, or run \`npx playwright install chromium\`.\n${troubles.join("\n")}`);
}

async function tryOut(options: LaunchOptions): Promise<void> {
  const browser = await chromium.launch({ ...options, args, env: { ...ownEnvironment(), ...options.env } });
  const page = await browser.newPage();
  await page.goto("data:text/html,ready");
  await browser.close();
}

function systemBrowser(): LaunchOptions | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const places = [...systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...systemPaths];
  const executablePath = places.find((place) => existsSync(place));
  return executablePath ? { executablePath } : undefined;
}
