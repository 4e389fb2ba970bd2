import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { chooseFreePort } from "../../db/embedded/port";
import { findPort } from "./port";

let other: Server | undefined;
afterEach(() => new Promise((done) => (other ? other.close(done) : done(undefined))));

it.each(["127.0.0.1", "::"])("goes on to the next port when another program listens on %s", async (address) => {
  const taken = await chooseFreePort();
  other = createServer();
  await new Promise<void>((listening) => other?.listen(taken, address, listening));
  expect(await findPort(taken)).toBeGreaterThan(taken);
});
