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

/**
 * The rows after a place. The first part is bounded by itself, for an index to begin at also where the others are of other tables. Of parts that
 * all run one way the rest is one comparison of rows; else each part after the ones before it.
 */
export function after(parts: readonly Part[], place: Place): SQL {
  const [first] = parts;
  if (!first) return sql`true`;
  const values = parts.map(({ type }, index) => sql`${place[index]}::${sql.raw(type)}`);
  const begins = sql`${first.key} ${sql.raw(first.direction === "asc" ? ">=" : "<=")} ${values[0]}`;
  if (parts.every(({ direction }) => direction === first.direction)) {
    return sql`${begins} and (${sql.join(parts.map(({ key }) => key), sql`, `)}) ${beyond(first)} (${sql.join(values, sql`, `)})`;
  }
  const steps = parts.map((part, index) => {
    const equal = parts.slice(0, index).map(({ key }, at) => sql`${key} = ${values[at]}`);
    return sql`(${sql.join([...equal, sql`${part.key} ${beyond(part)} ${values[index]}`], sql` and `)})`;
  });
  return sql`${begins} and (${sql.join(steps, sql` or `)})`;
}

const beyond = ({ direction }: Part): SQL => sql.raw(direction === "asc" ? ">" : "<");
