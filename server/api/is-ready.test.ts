import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { closePool } from "@/db/client";
import { isReady } from "./is-ready";

afterEach(async () => {
  await closePool();
  vi.unstubAllEnvs();
});

it("is not ready without a database, and says so at once", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  expect(await isReady()).toBe(false);
});

it("is not ready when the database hangs, and says so when its patience ends", async () => {
  const connected: Socket[] = [];
  const silent = createServer((socket) => connected.push(socket)).listen(0, "127.0.0.1");
  await new Promise((listening) => silent.once("listening", listening));
  vi.stubEnv("DATABASE_URL", `postgres://nobody@127.0.0.1:${(silent.address() as AddressInfo).port}/none`);
  const began = performance.now();
  expect(await isReady(100)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
  // Hangs up, or the pool would wait for it.
  for (const socket of connected) socket.destroy();
  silent.close();
});
