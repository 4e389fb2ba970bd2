import { sql, type SQL } from "drizzle-orm";

/**
 * Without accents, and with one kind of apostrophe: "Hôtel" as "Hotel", "Œuvre" as "OEuvre". Only functions that every Postgres has and takes for
 * immutable, so that a stored column and what is looked for in it are made alike. Most texts are ASCII and left as they are.
 */
export const unaccented = (text: SQL): SQL => sql`case when octet_length(${text}) = char_length(${text}) then ${text}
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end`;

/** The same in small letters. Accents go first: what lower() knows of them depends on how the database was created. */
export const folded = (text: SQL): SQL => sql`lower(${unaccented(text)})`;

/** What customers stand in order of: their name without accents, in small letters. Who has none comes after every name, as the last sign there is. A case and no coalesce(): that one keeps an index from being searched under row-level security. */
export const nameOrder = (row = ""): SQL => {
  const [folded, lower] = [sql.raw(`${row}name_folded`), sql.raw(`${row}name_lc`)];
  return sql`(case when ${folded} is not null then ${folded} when ${lower} is not null then ${lower} else U&'\\+10FFFF' end)`;
};
