import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test/database";
import { insertAnyRow, tenantTables, type TenantTable } from "./test/tenant-tables";

/** Read from the catalogue, so that a new table cannot be forgotten. */
describe("every table of a tenant", () => {
  let database: TestDatabase;
  let owner: Client;
  let app: Client;
  let tables: TenantTable[];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.url);
    app = new Client({ connectionString: database.url, options: "-c role=tenure_app" });
    await Promise.all([owner.connect(), app.connect()]);
    tables = await tenantTables(owner);
  });

  afterAll(async () => {
    await Promise.all([owner.end(), app.end()]);
    await database.drop();
  });

  const namesWhere = async (query: string) => (await owner.query<{ name: string }>(query)).rows.map(({ name }) => name);

  it("is found", () => {
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(["customers", "memberships", "month_cells", "audit_events"]));
  });

  it("has workspace_id first in its primary key and in every unique key", async () => {
    expect(
      await namesWhere(`
        select i.indexrelid::regclass::text as name
        from pg_index i
        join pg_attribute w on w.attrelid = i.indrelid and w.attname = 'workspace_id'
        join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
        where i.indisunique and i.indkey[0] <> w.attnum`),
    ).toEqual([]);
    expect(
      await namesWhere(`
        select c.relname as name from pg_class c
        join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and (not w.attnotnull or not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary))`),
    ).toEqual([]);
  });

  it("carries workspace_id in each foreign key to another such table, and none is set to null", async () => {
    expect(
      await namesWhere(`
        select f.conname as name
        from pg_constraint f
        join pg_attribute w on w.attrelid = f.conrelid and w.attname = 'workspace_id'
        join pg_attribute r on r.attrelid = f.confrelid and r.attname = 'workspace_id'
        where f.contype = 'f'
          and (f.confdeltype = 'n' or f.confupdtype = 'n'
            or array_position(f.conkey, w.attnum) is distinct from array_position(f.confkey, r.attnum)
            or array_position(f.conkey, w.attnum) is null)`),
    ).toEqual([]);
  });

  it("is never pointed at by a global table, and has no trigger of its own", async () => {
    expect(
      await namesWhere(`
        select f.conname as name from pg_constraint f
        join pg_attribute r on r.attrelid = f.confrelid and r.attname = 'workspace_id'
        where f.contype = 'f' and not exists (select from pg_attribute w where w.attrelid = f.conrelid and w.attname = 'workspace_id')`),
    ).toEqual([]);
    expect(
      await namesWhere(`
        select g.tgname as name from pg_trigger g
        join pg_attribute w on w.attrelid = g.tgrelid and w.attname = 'workspace_id' where not g.tgisinternal`),
    ).toEqual([]);
  });

  it("has row-level security, forced, with the tenant's policy and no other but 'which workspaces are mine'", async () => {
    expect(
      await namesWhere(`
        select c.relname as name from pg_class c
        join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and (not c.relrowsecurity or not c.relforcerowsecurity
            or not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'tenant'
              and p.qual = '(workspace_id = app.ws())' and p.with_check = '(workspace_id = app.ws())'))`),
    ).toEqual([]);
    expect(await namesWhere(`select tablename || ': ' || policyname as name from pg_policies where policyname <> 'tenant'`)).toEqual(["memberships: mine"]);
  });

  it("is not owned by the app's role, which cannot step over the policies", async () => {
    expect(await namesWhere(`select relname as name from pg_class where relowner = 'tenure_app'::regrole`)).toEqual([]);
    expect(await namesWhere(`select rolname as name from pg_roles where rolname = 'tenure_app' and (rolbypassrls or rolsuper)`)).toEqual([]);
  });

  it("gives a stranger nothing to read, change or delete, and takes nothing from one", async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    // Rows made of anything: what they must otherwise hold to is not the question here.
    for (const { name, constraints } of tables) for (const constraint of constraints) await owner.query(`alter table "${name}" drop constraint "${constraint}" cascade`);
    for (const table of tables) await insertAnyRow(owner, table, theirs);

    const answers: Record<string, unknown> = {};
    for (const table of tables) {
      await app.query("begin");
      await app.query("select app.use_ws($1), app.use_user($1)", [mine]);
      answers[table.name] = {
        read: (await app.query(`select from "${table.name}"`)).rowCount,
        change: await outcome(app, `update "${table.name}" set workspace_id = workspace_id`),
        delete: await outcome(app, `delete from "${table.name}"`),
        insert: await outcome(app, () => insertAnyRow(app, table, theirs)),
        move: await outcome(app, async () => {
          await insertAnyRow(app, table, mine);
          await app.query(`update "${table.name}" set workspace_id = $1`, [theirs]);
        }),
      };
      await app.query("rollback");
    }
    const refused = "42501";
    const nothing = { read: 0, change: 0, delete: 0, insert: refused, move: refused };
    const expected = Object.fromEntries(tables.map(({ name }) => [name, name === "audit_events" ? { ...nothing, change: refused, delete: refused } : nothing]));
    expect(answers).toEqual(expected);
  });

  it("gives nothing at all before a workspace is set", async () => {
    for (const { name } of tables) expect((await app.query(`select from "${name}"`)).rowCount, name).toBe(0);
  });
});

/** Rows touched, or the code it was refused with; undone either way, so that the transaction goes on. */
async function outcome(app: Client, attempt: string | (() => Promise<void>)): Promise<number | string | null> {
  await app.query("savepoint attempt");
  try {
    return typeof attempt === "string" ? (await app.query(attempt)).rowCount : (await attempt(), "accepted");
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query("rollback to attempt");
  }
}
