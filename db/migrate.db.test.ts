import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate } from "./migrate";
import { createTestDatabase, type TestDatabase } from "./test/database";

describe("migrate", () => {
  let database: TestDatabase;
  let owner: Client;
  let app: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.url);
    app = new Client({ connectionString: database.url, options: "-c role=tenure_app" });
    await Promise.all([owner.connect(), app.connect()]);
  });

  afterAll(async () => {
    await Promise.all([owner.end(), app.end()]);
    await database.drop();
  });

  it("may run again, and several at once, without changing anything", async () => {
    const applied = () => owner.query("select count(*) from drizzle.__drizzle_migrations").then(({ rows }) => rows);
    const before = await applied();
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(await applied()).toEqual(before);
  });

  it("lets the app add a job inside its own transaction", async () => {
    await app.query("begin");
    await app.query("select graphile_worker.add_job('rolled-back')");
    await app.query("rollback");
    await app.query("select graphile_worker.add_job('kept', $1)", [{ importId: 7 }]);
    const { rows } = await owner.query("select task_identifier from graphile_worker.jobs");
    expect(rows).toEqual([{ task_identifier: "kept" }]);
  });

  it("keeps the payloads of the queue from the app role", async () => {
    await expect(app.query("select * from graphile_worker._private_jobs")).rejects.toMatchObject({ code: "42501" });
    await expect(app.query("select graphile_worker.remove_job('any')")).rejects.toMatchObject({ code: "42501" });
  });

  it("says in a sentence which database cannot be reached", async () => {
    await expect(migrate("postgres://someone@127.0.0.1:1/nowhere")).rejects.toThrow(
      /database at 127\.0\.0\.1:1\/nowhere cannot be reached.*Check DATABASE_URL/,
    );
  });

  describe("by an account that is no superuser and may not make roles", () => {
    const name = `plain_${randomUUID().replaceAll("-", "")}`;
    const url = () => Object.assign(new URL(database.url), { username: name, password: "plain", pathname: `/${name}` }).href;

    beforeAll(async () => {
      await owner.query(`create role ${name} login password 'plain'`);
      await owner.query(`create database ${name} owner ${name}`);
    });

    afterAll(async () => {
      // Sessions that say goodbye are still there for a moment: ended by force they would break in whoever has just closed them.
      await vi.waitUntil(async () => (await owner.query("select from pg_stat_activity where datname = $1", [name])).rowCount === 0, { timeout: 10_000 });
      await owner.query(`drop database ${name}`);
      await owner.query(`drop role ${name}`);
    });

    it("says what an administrator has to run, and needs no more than that", async () => {
      const refusal = await migrate(url()).catch((error: Error) => error.message);
      expect(refusal).toContain(`The database account ${name} may not set up the roles`);
      const [step = "", ...others] = String(refusal).split("\n").slice(1);
      expect([step.trim(), others]).toEqual([`grant tenure_app to "${name}";`, []]);
      await owner.query(step);
      await migrate(url());
    });
  });
});
