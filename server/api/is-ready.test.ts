import { createServer, type AddressInfo, type Socket } from "node:net";
import { expect, it } from "vitest";
import { readinessOf } from "./is-ready";

it("is not ready without a database, and says so at once", async () => {
  // Were it to wait for as long as its patience lasts, the test would run out of time.
  expect(await readinessOf("postgres://nobody@127.0.0.1:1/none", 600_000).ask()).toBe(false);
});

it("is not ready when the database hangs, says so when its patience ends, and asks once for all who ask together", async () => {
  const connected: Socket[] = [];
  const silent = createServer((socket) => connected.push(socket)).listen(0, "127.0.0.1");
  await new Promise((listening) => silent.once("listening", listening));
  const readiness = readinessOf(`postgres://nobody@127.0.0.1:${(silent.address() as AddressInfo).port}/none`, 100);
  expect(await Promise.all([readiness.ask(), readiness.ask(), readiness.ask()])).toEqual([false, false, false]);
  expect(connected).toHaveLength(1);
  for (const socket of connected) socket.destroy();
  silent.close();
});
