import { expect, test, type APIRequestContext } from "@playwright/test";
import { createWorkspace, signUp, somebody } from "../pages/people";

const pages = ["overview", "ltv", "customers", "imports", "imports/new", "settings"];

test("every page carries the security headers, with a nonce of its own", async ({ page }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Headers");
  const nonces = new Set<string>();
  const addresses = [...pages.map((name) => `/${slug}/${name}`), "/account", "/new-workspace", "/no-such-workspace/ltv", "/sign-in"];
  for (const address of addresses) {
    const headers = (await page.request.get(address, { maxRedirects: 0 })).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).not.toMatch(/script-src[^;]*'unsafe-/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? address);
    expect(headers, address).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
  expect(nonces.size).toBe(addresses.length);
  const api = (await page.request.get("/api/health")).headers();
  expect(api).toMatchObject({ "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; frame-ancestors 'none'" });
});

test("normal use breaks no policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Quiet");
  for (const name of pages) {
    await page.goto(`/${slug}/${name}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.getByRole("button", { name: "Go to…" }).click();
  await expect(page.getByRole("combobox")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("every cookie the server sets is out of reach of scripts and of other sites", async ({ page }) => {
  const set: string[] = [];
  page.on("response", async (response) => {
    const values = (await response.headersArray()).filter(({ name }) => name.toLowerCase() === "set-cookie").map(({ value }) => value);
    set.push(...values);
  });
  await signUp(page, somebody());
  await expect.poll(() => set.length).toBeGreaterThan(0);
  for (const cookie of set) expect(cookie).toMatch(/;\s*HttpOnly/i);
  for (const cookie of set) expect(cookie).toMatch(/;\s*SameSite=Lax/i);
});

test("with the proxy stepped over or lied to, no page gives a stranger anything of a workspace", async ({ page, browser }) => {
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Confidential Widgets");
  const signedOut = await browser.newContext();
  const strangersPage = await browser.newPage();
  await signUp(strangersPage, somebody("Eve"));
  const lies: Record<string, string>[] = [
    {},
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy" },
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { "x-nonce": "abc", "x-tenure-path": `/${slug}/overview` },
    { "x-forwarded-host": "localhost", "x-invoke-path": `/${slug}/overview` },
  ];
  const addresses = [`/${slug}/settings`, `/${slug}/overview?_rsc=abc`, `/${slug}//settings`, `/${slug}%2fsettings`, `/${slug}/settings.rsc`, `/${slug}/settings/`, `/./${slug}/settings`];
  const ask = async (asker: APIRequestContext, address: string, headers: Record<string, string>) => {
    const answer = await asker.get(address, { headers, maxRedirects: 0 });
    expect(await answer.text(), `${address} ${JSON.stringify(headers)}`).not.toContain("Confidential Widgets");
    expect(answer.status(), `${address} ${JSON.stringify(headers)}`).toBeLessThan(500);
  };
  for (const asker of [signedOut.request, strangersPage.request]) {
    for (const address of addresses) await Promise.all(lies.map((headers) => ask(asker, address, headers)));
  }
  await signedOut.close();
  await strangersPage.close();
});

test("a change is taken as JSON from our own pages only", async ({ page }) => {
  await signUp(page, somebody());
  const call = (headers: Record<string, string>) =>
    page.request.post("/api/trpc/account.rename", { headers, data: JSON.stringify({ json: { name: "Mallory" } }) });
  expect((await call({ "content-type": "application/json", origin: "https://evil.example" })).status()).toBe(403);
  expect((await call({ "content-type": "text/plain" })).status()).toBe(415);
  expect((await call({ "content-type": "application/x-www-form-urlencoded" })).status()).toBe(415);
  expect((await page.request.get("/api/trpc/account.rename?input={}")).status()).toBe(405);
  const batch = Array(50).fill("account.me").join(",");
  expect((await page.request.get(`/api/trpc/${batch}?batch=1&input={}`)).status()).toBe(400);
  await page.goto("/account");
  await expect(page.getByLabel("Your name")).toHaveValue("Ada Lovelace");
});
