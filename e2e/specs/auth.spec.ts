import { expect, test } from "@playwright/test";
import { createWorkspace, fillSignIn, signUp, somebody } from "../pages/people";

test("a new person signs up, makes a workspace, and finds it again after signing out", async ({ page }) => {
  const person = somebody();
  await signUp(page, person);
  await expect(page.getByRole("heading", { name: "Create a workspace" })).toBeVisible();
  const slug = await createWorkspace(page, "Éditions Noël");
  expect(slug).toMatch(/^editions-noel/);
  await expect(page.getByRole("button", { name: "Éditions Noël, switch workspace" })).toBeVisible();

  await page.getByRole("button", { name: `${person.name}, account and sign out` }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL("/sign-in");
  await fillSignIn(page, person);
  await page.waitForURL(`/${slug}/overview`);
});

test("a password that everybody uses is refused with its reason, and an email that has an account too", async ({ page }) => {
  const person = somebody();
  await signUp(page, person);
  await page.context().clearCookies();
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Other");
  await page.getByLabel("Email").fill(person.email.toUpperCase());
  await page.getByLabel("Password").fill("Password1234");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("one of the first passwords a guesser tries")).toBeVisible();
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("This email has an account already.")).toBeVisible();
});

test("signed out, an address leads to sign-in and back to where it pointed", async ({ page }) => {
  const person = somebody();
  await signUp(page, person);
  const slug = await createWorkspace(page, "Way back");
  await page.context().clearCookies();
  await page.goto(`/${slug}/settings?from=mail`);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await fillSignIn(page, person);
  await page.waitForURL(`/${slug}/settings?from=mail`);
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
});

test("an address of another site is not followed after signing in", async ({ page }) => {
  const person = somebody();
  await signUp(page, person);
  await page.context().clearCookies();
  await page.goto("/sign-in?callbackUrl=https://evil.example/");
  await fillSignIn(page, person);
  await page.waitForURL("/new-workspace");
});

test("somebody else's workspace is not found, as one that does not exist", async ({ page, browser }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Private");
  const stranger = await browser.newPage();
  await signUp(stranger, somebody("Eve"));
  const bodies: string[] = [];
  for (const address of [`/${slug}/settings`, "/no-such-workspace/settings", `/${slug}/overview`, `/${slug}/imports`]) {
    const answer = await stranger.goto(address);
    expect(answer?.status(), address).toBe(404);
    bodies.push(await stranger.getByRole("main").innerText());
    expect(await stranger.content(), address).not.toContain("Private");
  }
  expect(new Set(bodies).size).toBe(1);
  await stranger.close();
});

test("a wrong password and an unknown email get one sentence; after five the account waits, with the right one too", async ({ page }) => {
  const person = somebody();
  await signUp(page, person);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  const sentence = page.getByText("This email and password do not go together.");
  await fillSignIn(page, { email: somebody().email, password: person.password });
  await expect(sentence).toBeVisible();
  for (let i = 0; i < 5; i += 1) {
    const answered = page.waitForResponse(/callback\/credentials/);
    await fillSignIn(page, { email: person.email, password: "corridor-violet-28" });
    expect((await answered).status()).toBe(401);
    await expect(sentence).toBeVisible();
  }
  await fillSignIn(page, person);
  await expect(page.getByText("This account waits 15 more minutes, with the right password too.")).toBeVisible();
});

test("signing out everywhere ends the session on every device, and a copied cookie with it", async ({ page, browser }) => {
  const person = somebody();
  await signUp(page, person);
  await createWorkspace(page, "Everywhere");
  const elsewhere = await browser.newPage();
  await elsewhere.goto("/sign-in");
  await fillSignIn(elsewhere, person);
  await elsewhere.waitForURL(/overview/);

  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out on every device.")).toBeVisible();

  const replayed = await elsewhere.request.get("/api/trpc/workspaces.mine");
  expect(replayed.status()).toBe(401);
  expect(await (await elsewhere.request.get("/api/auth/session")).json()).toEqual({});
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test("a new password ends the other sessions and keeps this one", async ({ page, browser }) => {
  const person = somebody();
  await signUp(page, person);
  const elsewhere = await browser.newPage();
  await elsewhere.goto("/sign-in");
  await fillSignIn(elsewhere, person);
  await elsewhere.waitForURL(/new-workspace/);

  await page.goto("/account");
  await page.getByLabel("Current password").fill("not it, surely");
  await page.getByLabel("New password").fill("lantern-quarry-91");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("The current password is not right.")).toBeVisible();
  await page.getByLabel("Current password").fill(person.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed. Other devices are signed out.")).toBeVisible();

  expect((await page.request.get("/api/trpc/workspaces.mine")).status()).toBe(200);
  expect((await elsewhere.request.get("/api/trpc/workspaces.mine")).status()).toBe(401);
  await elsewhere.close();
});

test.describe("for a reader of French", () => {
  test.use({ locale: "fr-FR" });

  test("everything is French from the first page, and can be switched", async ({ page }) => {
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("heading", { name: "Se connecter" })).toBeVisible();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("the palette jumps by typing, and the theme is kept", async ({ page }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Jumping");
  await expect(page.getByRole("button", { name: "Go to…" })).toBeEnabled();
  await page.getByRole("button", { name: "Go to…" }).click();
  await page.getByRole("combobox").fill("sett");
  await page.keyboard.press("Enter");
  await page.waitForURL(`/${slug}/settings`);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/dark/);
});

test("on a phone the menu opens over the page and leads on", async ({ page }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Pocket");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Settings" }).click();
  await page.waitForURL(`/${slug}/settings`);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test("settings are saved, restate what they must, and say what is wrong with a field", async ({ page }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Settled");
  await page.goto(`/${slug}/settings`);
  // Beside it stand the targets, one of them for the gross margin.
  const rates = page.getByRole("group", { name: "What changes the numbers" });
  await rates.getByLabel("Gross margin").fill("8O");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Enter a percentage between −100 and 100.")).toBeVisible();
  await rates.getByLabel("Gross margin").fill("72.5");
  await page.getByLabel("A chosen date").check();
  await page.getByLabel("From", { exact: true }).fill("2026-07-01");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("the numbers counted anew")).toBeVisible();
  await expect(page.getByRole("row", { name: /1 Jul 2026/ })).toContainText("72.5 %");
  await expect(page.getByRole("row", { name: /the beginning/ })).toContainText("80.0 %");
});
