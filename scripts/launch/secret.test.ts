import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sessionSecret } from "./secret";

const production = { NODE_ENV: "production", DATABASE_URL: "postgres://db.example/tenure" } as const;
const longEnough = "0123456789abcdef0123456789abcdef";
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "tenure-secret-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

it("makes a secret once at home and keeps it where only its owner may read", async () => {
  const first = await sessionSecret(dataDir, {});
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(await sessionSecret(dataDir, {})).toBe(first);
  const { mode } = await stat(path.join(dataDir, "session.secret"));
  expect((mode & 0o777).toString(8)).toBe("600");
});

it("takes the given one", async () => {
  expect(await sessionSecret(dataDir, { ...production, NEXTAUTH_SECRET: longEnough })).toBe(longEnough);
});

it.each([undefined, "", "secret", "changeme"])("refuses %j in production", async (NEXTAUTH_SECRET) => {
  await expect(sessionSecret(dataDir, { ...production, NEXTAUTH_SECRET })).rejects.toThrow(/NEXTAUTH_SECRET is .* `openssl rand/);
});
