import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Staged } from "../stage/stage-file";
import type { ImportCounts } from "../views";

type Compared = Omit<ImportCounts, keyof Staged>;

/** What `incoming` and `missing` would do to what is known. */
export async function countEffects(tx: Tx, staged: Staged): Promise<ImportCounts> {
  const { rows } = await tx.execute<Compared>(sql`
    select
      (count(*) filter (where effect = 'added'))::int as "added",
      (count(*) filter (where effect = 'corrected'))::int as "corrected",
      (count(*) filter (where effect = 'changed'))::int as "changed",
      (count(*) filter (where effect = 'unchanged'))::int as "unchanged",
      (count(*) filter (where differs))::int as "differing",
      (count(*) filter (where differs_as_state))::int as "differingAsState",
      (select count(*) from missing)::int as "missing",
      (select count(*) from missing where active)::int as "missingActive"
    from incoming`);
  const [compared] = rows;
  if (!compared) throw new Error("an aggregate without group by answers one row");
  return { ...staged, ...compared };
}
