import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";

const INSUFFICIENT_PRIVILEGE = "42501";
/** As tenancy.sql makes them. */
const ROLES = { tenure_app: "nologin", tenure_backup: "nologin bypassrls" };

/**
 * Roles, policies and grants (tenancy.sql), when it or the migrations changed since the last time: its locks are
 * not taken at an ordinary restart. Run by the owner, after the migrations, under the migrator's advisory lock.
 */
export async function applyTenancy(client: Client): Promise<void> {
  const folder = path.join(process.cwd(), "db");
  const text = await readFile(path.join(folder, "tenancy.sql"), "utf8");
  const journal = await readFile(path.join(folder, "migrations/meta/_journal.json"), "utf8");
  const mark = createHash("sha256").update(text).update(journal).digest("hex");
  const { rows } = await client.query<{ mark: string | null }>("select obj_description(to_regnamespace('app')) as mark");
  if (rows[0]?.mark === mark) return;
  await client.query("begin");
  await client.query(text).catch((cause: unknown) => explain(cause, client));
  await client.query(`comment on schema app is '${mark}'`);
  await client.query("commit");
}

/** Who may not make the roles, or not take them from another database of the server, is told what an administrator has to do. */
async function explain(cause: unknown, client: Client): Promise<never> {
  const { code, message } = cause as { code?: string; message: string };
  if (code !== INSUFFICIENT_PRIVILEGE) throw cause;
  await client.query("rollback");
  const { rows } = await client.query<{ name: string }>("select rolname as name from pg_roles where rolname = any($1)", [Object.keys(ROLES)]);
  const missing = Object.entries(ROLES).filter(([role]) => !rows.some(({ name }) => name === role));
  const account = client.user ?? "";
  const steps = [...missing.map(([role, options]) => `create role ${role} ${options};`), `grant tenure_app to ${client.escapeIdentifier(account)};`];
  throw new Error(
    `The database account ${account} may not set up the roles that keep workspaces apart: ${message}. ` +
      `Let an administrator of the database server run this once, then start Tenure again:\n  ${steps.join("\n  ")}`,
    { cause },
  );
}
