import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";

const shapes = {
  bigint: z.string().regex(/^-?\d{1,18}$/),
  integer: z.string().regex(/^-?\d{1,9}$/),
  "double precision": z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i),
  date: z.iso.date(),
  uuid: z.guid(),
  text: z.string(),
};

/** One part of what rows are ordered by; never null. */
export type Part = { key: SQL; type: keyof typeof shapes; direction: "asc" | "desc" };

/** A row's values of the parts, as texts: where a list goes on after it. */
export type Place = readonly string[];

export const reversed = (parts: readonly Part[]): Part[] => parts.map((part) => ({ ...part, direction: part.direction === "asc" ? "desc" : "asc" }));

export const orderOf = (parts: readonly Part[]): SQL => sql.join(parts.map(({ key, direction }) => sql`${key} ${sql.raw(direction)}`), sql`, `);

/** The parts as columns of the rows that are picked. */
export const keysOf = (parts: readonly Part[]): SQL => sql.join(parts.map(({ key }, index) => sql`${key} as ${sql.raw(`key_${index}`)}`), sql`, `);

/** Of rows picked with those columns: the same order. */
export const picked = (parts: readonly Part[]): Part[] => parts.map((part, index) => ({ ...part, key: sql.raw(`p.key_${index}`) }));

export const placeOf = (parts: readonly Part[]): SQL => sql`array[${sql.join(parts.map(({ key }) => sql`(${key})::text`), sql`, `)}]`;

/** Whether a place that somebody wrote into an address can be one of this order. */
export const isPlace = (parts: readonly Part[], place: Place): boolean => place.length === parts.length && parts.every(({ type }, index) => shapes[type].safeParse(place[index]).success);

/** The rows after a place, of parts that all run one way. The first part is bounded by itself as well: an index begins there also where the others are of other tables. */
export function after(parts: readonly Part[], place: Place): SQL {
  const [first] = parts;
  if (!first) return sql`true`;
  const sign = first.direction === "asc" ? ">" : "<";
  const [begins, ...rest] = parts.map(({ type }, index) => sql`${place[index]}::${sql.raw(type)}`);
  return sql`${first.key} ${sql.raw(`${sign}=`)} ${begins} and (${sql.join(parts.map(({ key }) => key), sql`, `)}) ${sql.raw(sign)} (${sql.join([begins, ...rest], sql`, `)})`;
}
