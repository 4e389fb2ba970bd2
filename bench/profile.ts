import { PgDialect } from "drizzle-orm/pg-core";
import type { SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { timed } from "./timed";

/** Seconds by the table that statements wrote. */
export type Profile = Record<string, number>;

const dialect = new PgDialect();
const WRITTEN = /\b(?:insert into|create temporary table|delete from|update|analyze(?: \([a-z_ ]+\))?|drop table(?: if exists)?) "?(?:pg_temp\.)?"?([a-z_]+)/;
/** Tables that the next one is filled from. */
const PREPARED = new Set(["prepared", "new_movements"]);

/** The same transaction, which notes how long its statements take. */
export function profiled(tx: Tx, profile: Profile): Tx {
  let prepared = 0;
  const execute = async (query: SQL) => {
    const { result, seconds } = await timed(() => tx.execute(query));
    const table = WRITTEN.exec(dialect.sqlToQuery(query).sql)?.[1] ?? "rest";
    if (PREPARED.has(table)) prepared += seconds;
    else {
      profile[table] = (profile[table] ?? 0) + prepared + seconds;
      prepared = 0;
    }
    return result;
  };
  return new Proxy(tx, { get: (target, name) => (name === "execute" ? execute : (Reflect.get(target, name) as unknown)) });
}
