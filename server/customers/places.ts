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

/** One part of what rows are ordered by; a nullable one stands where Postgres puts what is not there: last, or first when it runs backwards. */
export type Part = { key: SQL; type: keyof typeof shapes; direction: "asc" | "desc"; nullable?: boolean };

/** A row's values of the parts, as texts: where a list goes on after it. */
export type Place = readonly (string | null)[];

export const reversed = (parts: readonly Part[]): Part[] => parts.map((part) => ({ ...part, direction: part.direction === "asc" ? "desc" : "asc" }));

export const orderOf = (parts: readonly Part[]): SQL => sql.join(parts.map(({ key, direction }) => sql`${key} ${sql.raw(direction)}`), sql`, `);

/** The parts as columns of the rows that are picked. */
export const keysOf = (parts: readonly Part[]): SQL => sql.join(parts.map(({ key }, index) => sql`${key} as ${sql.raw(`key_${index}`)}`), sql`, `);

/** Of rows picked with those columns: the same order. */
export const picked = (parts: readonly Part[]): Part[] => parts.map((part, index) => ({ ...part, key: sql.raw(`p.key_${index}`) }));

export const placeOf = (parts: readonly Part[]): SQL => sql`array[${sql.join(parts.map(({ key }) => sql`(${key})::text`), sql`, `)}]`;

/** Whether a place that somebody wrote into an address can be one of this order. */
export const isPlace = (parts: readonly Part[], place: Place): boolean =>
  place.length === parts.length && parts.every(({ type, nullable }, index) => (place[index] === null ? nullable === true : shapes[type].safeParse(place[index]).success));

/**
 * The rows after a place. Of parts that all run one way it is one comparison of rows, which an index begins at; else each
 * part after the ones before it, behind the first as far as it goes.
 */
export function after(parts: readonly Part[], place: Place): SQL {
  const [first] = parts;
  if (!first) return sql`true`;
  const values = parts.map(({ type }, index) => sql`${place[index] ?? null}::${sql.raw(type)}`);
  if (parts.every(({ direction, nullable }) => direction === first.direction && !nullable)) {
    return sql`(${sql.join(parts.map(({ key }) => key), sql`, `)}) ${sql.raw(first.direction === "asc" ? ">" : "<")} (${sql.join(values, sql`, `)})`;
  }
  const steps = parts.map((part, index) => {
    const equal = parts.slice(0, index).map(({ key, nullable }, at) => (nullable ? sql`${key} is not distinct from ${values[at]}` : sql`${key} = ${values[at]}`));
    return sql`(${sql.join([...equal, beyond(part, place[index] ?? null, values[index] ?? sql`null`)], sql` and `)})`;
  });
  const all = sql`(${sql.join(steps, sql` or `)})`;
  return first.nullable ? all : sql`${first.key} ${sql.raw(first.direction === "asc" ? ">=" : "<=")} ${values[0]} and ${all}`;
}

function beyond({ key, direction, nullable }: Part, at: string | null, value: SQL): SQL {
  if (at === null) return direction === "asc" ? sql`false` : sql`${key} is not null`;
  if (direction === "desc") return sql`${key} < ${value}`;
  return nullable ? sql`(${key} > ${value} or ${key} is null)` : sql`${key} > ${value}`;
}
