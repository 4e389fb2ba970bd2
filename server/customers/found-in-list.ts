import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { setBased } from "../ledger/set-based";
import { source, type CustomerQuery } from "./list-source";
import { MOST_FOUND } from "./search";

/** Looked through before everybody is: of a million some tens of milliseconds, where everybody takes seconds. */
const LOOKED_THROUGH = 20_000;

/**
 * Of a search that finds more than a list shows: those of them who stand in this list. Mostly the first ones all do, and the list is cut there. Where
 * some do not (they have never paid, a filter leaves them out), more are looked through, and at last everybody: what is in no list takes nobody's place.
 */
export async function foundInList(tx: Tx, query: CustomerQuery, { ids, more }: { ids: string[]; more: (most?: number) => SQL }): Promise<Pick<CustomerQuery, "among" | "found" | "cut">> {
  const first = await idsIn(tx, { ...query, among: ids });
  if (first.length === ids.length) return { among: ids.slice(0, MOST_FOUND), cut: true };
  // Of so many the planner knows nothing: they are hashed.
  return setBased(tx, async () => {
    const listed = await idsIn(tx, { ...query, found: more(LOOKED_THROUGH) });
    if (listed.length > MOST_FOUND) return { among: listed.slice(0, MOST_FOUND), found: more(), cut: true };
    const all = await idsIn(tx, { ...query, found: more() });
    return { among: all.slice(0, MOST_FOUND), found: more(), cut: all.length > MOST_FOUND };
  });
}

/** One more than a list shows, always the same ones. */
async function idsIn(tx: Tx, query: CustomerQuery): Promise<string[]> {
  const { ctes, from } = source(query, {});
  const { rows } = await tx.execute<{ id: string }>(sql`${ctes} select distinct l.customer_id as id ${from} order by 1 limit ${MOST_FOUND + 1}`);
  return rows.map(({ id }) => id);
}
