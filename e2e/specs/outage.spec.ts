import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { chooseFreePort } from "@/db/embedded/port";
import { startThrowawayServer } from "@/db/test/server";
import { startChild } from "@/scripts/launch/children";
import { untilReady } from "@/scripts/launch/ready";
import { createWorkspace, signUp, somebody } from "../pages/people";
import { startRelay } from "../relay";

/** An application and a database of its own: the others go on working with theirs. */
const own = test.extend<{ baseURL: string; database: Awaited<ReturnType<typeof startRelay>> }>({
  database: async ({}, provide) => {
    const server = await startThrowawayServer();
    const relay = await startRelay(server.url, await chooseFreePort());
    await provide(relay);
    await relay.cut();
    await server.stop();
  },
  baseURL: async ({ database }, provide) => {
    const port = await chooseFreePort();
    const address = `http://localhost:${port}`;
    const env = { ...process.env, DATABASE_URL: database.url, PORT: String(port), NEXTAUTH_URL: address, NEXTAUTH_SECRET: randomBytes(33).toString("base64url"), LOG_LEVEL: "silent" };
    const product = startChild(["--import", "tsx", "scripts/start.ts"], { env, output: "keep" });
    await untilReady(address, product, 300_000);
    await provide(address);
    await product.stop(20_000);
  },
});

own("while the database is away every page says so with 503, and all goes on when it is back", async ({ page, database }) => {
  own.slow();
  await signUp(page, somebody());
  const slug = await createWorkspace(page, "Outage");
  const { request } = page;
  const timed = async (address: string, headers: Record<string, string> = {}) => {
    const began = performance.now();
    const answer = await request.get(address, { headers, maxRedirects: 0 });
    return { status: answer.status(), text: await answer.text(), ms: performance.now() - began };
  };

  await database.cut();
  for (const address of [`/${slug}/overview`, `/${slug}/imports`, "/sign-in", "/account", "/"]) {
    const { status, text, ms } = await timed(address);
    expect(status, address).toBe(503);
    expect(text, address).toContain("The database does not answer");
    expect(ms, address).toBeLessThan(3000);
  }
  expect((await timed("/sign-in", { "accept-language": "fr" })).text).toContain("La base de données ne répond pas");
  expect(await timed("/api/health")).toMatchObject({ status: 503 });
  expect(await timed(`/api/customers?workspace=${slug}`)).toMatchObject({ status: 503 });
  expect((await request.get("/api/trpc/account.current")).status()).toBe(503);

  // Somebody who was at work: the next page says it, and its own address stays.
  await page.getByRole("link", { name: "Imports" }).first().click();
  await expect(page.getByRole("heading", { name: "The database does not answer" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/${slug}/imports$`));

  await database.restore();
  const back = performance.now();
  await expect.poll(async () => (await request.get("/api/health")).status(), { timeout: 10_000 }).toBe(200);
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByText("Nothing has been imported yet.")).toBeVisible();
  expect(performance.now() - back).toBeLessThan(10_000);
});
