import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Staged } from "../stage/stage-file";
import type { ImportCounts } from "../views";

type Compared = Omit<ImportCounts, keyof Staged>;

/** What `incoming` and `missing` would do to what is known. */
export async function countEffects(tx: Tx, staged: Staged): Promise<ImportCounts> {
  const { rows } = await tx.execute<Compared>(sql`
    select
      coalesce(sum(weight) filter (where effect = 'added'), 0)::int as "added",
      coalesce(sum(weight) filter (where effect = 'corrected'), 0)::int as "corrected",
      coalesce(sum(weight) filter (where effect = 'changed'), 0)::int as "changed",
      coalesce(sum(weight) filter (where effect = 'unchanged'), 0)::int as "unchanged",
      coalesce(sum(weight) filter (where differs), 0)::int as "differing",
      coalesce(sum(weight) filter (where differs_as_state), 0)::int as "differingAsState",
      (select count(*) from missing)::int as "missing",
      (select count(*) from missing where active)::int as "missingActive"
    from incoming`);
  const [compared] = rows;
  if (!compared) throw new Error("an aggregate without group by answers one row");
  return { ...staged, ...compared };
}
