import { sql } from "drizzle-orm";

/** The image of what an import only confirmed: nothing to put back, yet what brought it cannot be undone before. */
export const confirmed = sql`'{}'::jsonb`;

/** Of an unchanged row of `incoming`: when it was last seen, where this file speaks of a later day. */
export const seenBefore = (asOf: string) => sql`case when x.was_as_of < ${asOf}::date
  then jsonb_build_object('seen', jsonb_build_object('as_of', x.was_as_of, 'import_id', x.was_import_id)) else ${confirmed} end`;
