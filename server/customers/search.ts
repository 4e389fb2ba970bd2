import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { folded, nameOrder, unaccented } from "@/db/folded";
import type { WorkspaceId } from "@/db/workspace-id";

/** As many as a searched list shows: it costs about the same however many customers there are, and nobody reads further. */
export const MOST_FOUND = 500;
/** Shorter texts stand in the middle of too many names to mean one. */
const SHORTEST_WITHIN = 3;
/** Of more customers names are read through only where somebody asks for it: it takes the longer the more there are. */
export const MOST_READ_THROUGH = 50_000;

/** Sorts after every text that begins as another one does. */
const LAST = "\u{10FFFF}";

/** More than there are customers. */
const EVERYBODY = 1_000_000_000;

export type Found = {
  ids: string[];
  /** Where there are more than these: a query of the ids of so many of each way of finding them, or of everybody. */
  more: ((most?: number) => SQL) | null;
  /** Why names and emails have not been read through for a text that nothing begins with: there are many, or it is too short to mean one. */
  unread: "many" | "short" | null;
};

/**
 * The customers whose name, email or id begins with the text, or a later word of their name, at most one more than `MOST_FOUND`; where there is none, those
 * whose email is at what begins with it. Accents tell nobody apart, in what is typed or in what is found. Only where nothing begins with it are
 * names and emails read through for the text.
 *
 * @param within also of more customers than are read through for every text
 */
export async function findCustomers(tx: Tx, workspaceId: WorkspaceId, text: string, { within = false, mostReadThrough = MOST_READ_THROUGH } = {}): Promise<Found> {
  const sought = { workspaceId, ...(await withoutAccents(tx, text)), reads: within ? EVERYBODY : mostReadThrough };
  // Nothing but accents is nothing to look for.
  if (sought.plain === "") return { ids: [], more: null, unread: null };
  const { rows } = await tx.execute<{ id: string | null; unread: boolean }>(searchOf(sought, MOST_FOUND + 1));
  const found = rows.flatMap(({ id }) => id ?? []);
  const isShort = found.length === 0 && [...sought.lower].length < SHORTEST_WITHIN;
  const more = found.length > MOST_FOUND ? (most = EVERYBODY) => sql`select f.id from (${searchOf(sought, most)}) f where f.id is not null` : null;
  return { ids: found, more, unread: isShort ? "short" : rows[0]?.unread ? "many" : null };
}

type Sought = { workspaceId: WorkspaceId; lower: string; plain: string; /** Of more customers than these, names are not read through. */ reads: number };

/**
 * Ids, or one row without any, and what was not looked at. Ranges of stored lower-case columns, because that is what an index can answer under
 * row-level security; those without accents are stored where there are any. An id is taken as it is written, and in capitals and small letters.
 */
function searchOf({ workspaceId, lower, plain, reads }: Sought, most: number): SQL {
  const beginning = (column: SQL, start: string, limit = sql`${most}`) => sql`
    (select c.id from customers c where c.workspace_id = ${workspaceId} and ${column} >= ${start} and ${column} < ${start + LAST}
    order by ${column} limit ${limit})`;
  const columns = (names: string[]) => names.map((name) => sql.raw(`c.${name}`));
  const ids = [...new Set([plain, plain.toLowerCase(), plain.toUpperCase()])];
  const begins = [
    ...[nameOrder("c."), ...columns(["email_lc", "email_folded"])].map((column) => beginning(column, lower)),
    ...columns(["external_id", "external_id_folded"]).flatMap((column) => ids.map((id) => beginning(column, id))),
  ];
  // As many as that of each: some of them begin with the text as well.
  const ifRoom = sql`case when (select count(*) from beginning) < ${most} then ${most} else 0 end`;
  const words = columns(["second_word_lc", "third_word_lc", "last_word_lc"]).map((column) => beginning(column, lower, ifRoom));
  return sql`
    with beginning as materialized (select b.id from (${sql.join(begins, sql` union `)}) b limit ${most}),
    named as materialized (
      select b.id from beginning b
      union all
      select w.id from (${sql.join(words, sql` union `)}) w where not exists (select from beginning b where b.id = w.id)
      limit ${most}
    ),
    begun as materialized (
      select n.id from named n
      union all
      ${beginning(sql`c.domain_lc`, lower, sql`case when exists (select from named) then 0 else ${most} end`)}
    ),
    left_over as materialized (select ${[...lower].length >= SHORTEST_WITHIN}::boolean and not exists (select from begun) as is_any),
    reading as materialized (
      select o.is_any and not exists (select from customers c where c.workspace_id = ${workspaceId} offset ${reads} limit 1) as is_done from left_over o
    ),
    inside as (
      select c.id from customers c
      where (select r.is_done from reading r) and c.workspace_id = ${workspaceId} and (position(${lower} in coalesce(c.name_folded, c.name_lc)) > 0 or position(${lower} in coalesce(c.email_folded, c.email_lc)) > 0)
      limit ${most}
    )
    select f.id, o.is_any and not r.is_done as unread
    from left_over o cross join reading r left join (select b.id from begun b union all select i.id from inside i) f on true`;
}

/** What is looked for, made as what is stored. */
async function withoutAccents(tx: Tx, text: string): Promise<{ lower: string; plain: string }> {
  const given = { lower: text.toLowerCase(), plain: text };
  const { rows } = await tx.execute<typeof given>(sql`
    select ${folded(sql`t.lower`)} as lower, ${unaccented(sql`t.plain`)} as plain from (values (${given.lower}::text, ${given.plain}::text)) t (lower, plain)`);
  return rows[0] ?? given;
}
