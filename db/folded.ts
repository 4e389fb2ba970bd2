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
