import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ClientBase } from "pg";

/**
 * Roles, policies and grants (tenancy.sql), when it or the migrations changed since the last time: its locks are
 * not taken at an ordinary restart. Run by the owner, after the migrations, under the migrator's advisory lock.
 */
export async function applyTenancy(client: ClientBase): Promise<void> {
  const folder = path.join(process.cwd(), "db");
  const text = await readFile(path.join(folder, "tenancy.sql"), "utf8");
  const journal = await readFile(path.join(folder, "migrations/meta/_journal.json"), "utf8");
  const mark = createHash("sha256").update(text).update(journal).digest("hex");
  const { rows } = await client.query<{ mark: string | null }>("select obj_description(to_regnamespace('app')) as mark");
  if (rows[0]?.mark === mark) return;
  await client.query("begin");
  await client.query(text);
  await client.query(`comment on schema app is '${mark}'`);
  await client.query("commit");
}
