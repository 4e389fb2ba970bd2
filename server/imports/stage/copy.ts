import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";

type Value = string | number | null;

/** Large enough that the round trips don't count, small enough that memory does not either. */
const CHUNK = 64 * 1024;

/** Streams rows into a table; the source is only read as fast as Postgres takes them. */
export async function copyRows(client: PoolClient, table: string, rows: AsyncIterable<Value[]>): Promise<void> {
  await pipeline(Readable.from(lines(rows), { objectMode: false }), client.query(copyFrom(`copy ${table} from stdin`)));
}

async function* lines(rows: AsyncIterable<Value[]>): AsyncGenerator<string> {
  let chunk = "";
  for await (const row of rows) {
    chunk += `${row.map(field).join("\t")}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const field = (value: Value): string => (value === null ? "\\N" : String(value).replace(/[\\\t\n\r]/g, (char) => escapes[char] ?? char));
