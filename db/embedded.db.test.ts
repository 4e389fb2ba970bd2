import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startEmbedded, type Database } from "./embedded";
import { pause } from "./embedded/lease";

/** Folders made by mkdtemp may be entered by their owner alone: for root this is the case of a project in root's home. */
describe("the embedded database", () => {
  let dataDir: string;
  const open: Database[] = [];
  // One cluster for all tests: each leaves it stopped and sound. To make one takes as long as all the rest.
  const home = () => realpath(path.join(dataDir, "postgres"));

  const start = async () => {
    const database = await startEmbedded({ dataDir, log: () => undefined });
    open.push(database);
    return database;
  };
  const lockFile = () => path.join(dataDir, "postgres/postmaster.pid");
  const serverPid = async () => Number((await readFile(lockFile(), "utf8")).split("\n")[0]);
  const isRunning = () => readFile(lockFile()).then(() => true, () => false);

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "tenure-embedded-"));
  });

  afterEach(async () => {
    for (const database of open.splice(0)) await database.stop();
  });

  afterAll(async () => {
    for (const folder of [await home(), dataDir]) await rm(folder, { recursive: true });
  });

  it("keeps what was written from one start to the next, at the same address", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 42 as answer");
    await first.stop();
    expect(await isRunning()).toBe(false);
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("is shared by those who start it at once, and stops with the last of them", async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(other.url).toBe(one.url);
    await one.stop();
    expect(await query(other.url, "select 1 as well")).toEqual([{ well: 1 }]);
    await other.stop();
    expect(await isRunning()).toBe(false);
  });

  it("comes back by itself at the same address when the server is killed, with everything committed", async () => {
    const database = await start();
    await query(database.url, "create table committed as select 42 as answer");
    process.kill(await serverPid(), "SIGKILL");
    expect(await queryWhenBack(database.url, "select answer from committed")).toEqual([{ answer: 42 }]);
  });

  it("starts over a lock whose process number another program has got meanwhile", async () => {
    await (await start()).stop();
    const foreign = `${process.pid}\n${dataDir}/postgres\n1700000000\n1\n\n127.0.0.1\n0 0\nready\n`;
    await writeFile(lockFile(), foreign, { mode: 0o644 });
    const second = await start();
    expect(await query(second.url, "select 1 as well")).toEqual([{ well: 1 }]);
  });

  it("clears away what a start that was killed half-way left behind", async () => {
    await (await start()).stop();
    const folder = await home();
    await rm(folder, { recursive: true });
    const deadPid = 2 ** 22 + 1;
    await writeFile(`${folder}.new-${deadPid}-x7Kq2p`, "half a cluster");
    await start();
    const beside = await readdir(path.dirname(folder));
    expect(beside.filter((name) => name.startsWith(`${path.basename(folder)}.new-`))).toEqual([]);
  });

  it("ends a start that cannot succeed with a sentence that names the log", async () => {
    await (await start()).stop();
    const settings = path.join(dataDir, "postgres/postgresql.auto.conf");
    const sound = await readFile(settings, "utf8");
    await writeFile(settings, "nonsense = yes\n");
    await expect(start()).rejects.toThrow(/did not start: .*nonsense.* Its log is .*server\.log/);
    await writeFile(settings, sound);
  });
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client(url);
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function queryWhenBack(url: string, text: string): Promise<unknown[]> {
  for (;;) {
    try {
      return await query(url, text);
    } catch {
      await pause(50);
    }
  }
}
