import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { LineGroup, LineTotals } from "../../views";
import type { Target, WholeFile } from "../kind";

/** How the lines of a kind are summed. */
export interface LineSums {
  /** What they became, as `t`: a table, or a select in brackets. */
  kept: SQL;
  day: SQL;
  /** Null where lines have no amount that could be summed. */
  amount: SQL | null;
  /** Each a way of telling the lines apart; `only` leaves out lines that have no part in the amount. What is `optional` is left out where no line tells it. */
  groups: readonly { by: LineGroup; value: SQL; only?: SQL; optional?: true }[];
}

type Sum = { value: string | null; lines: number; amount: string | null };
type Whole = { lines: number; amount: string | null; first: string | null; last: string | null };

/** What was kept of the lines of this file, read from the table just written. */
export async function sumLines(tx: Tx, { workspaceId, sourceId }: Target, file: WholeFile, { kept: written, day, amount, groups }: LineSums): Promise<LineTotals> {
  const sum = amount ? sql`coalesce(sum(${amount}), 0)::text` : sql`null::text`;
  const kept = sql`from incoming x
    join ${written} t on t.workspace_id = ${workspaceId} and t.source_id = ${sourceId} and t.external_id = x.external_id`;
  const { rows } = await tx.execute<Whole>(sql`
    select count(distinct t.external_id)::int as lines, ${sum} as amount, min(${day})::text as first, max(${day})::text as last ${kept}`);
  const whole = rows[0] ?? { lines: 0, amount: null, first: null, last: null };
  const summed: LineTotals["groups"] = [];
  for (const { by, value, only = sql`true`, optional } of groups) {
    const { rows: values } = await tx.execute<Sum>(sql`
      select ${value} as value, count(*)::int as lines, ${sum} as amount ${kept} where ${only} group by 1 order by count(*) desc, 1`);
    if (!optional || values.some(({ value: told }) => told !== null)) summed.push({ by, values });
  }
  return { ...file, ...whole, groups: summed };
}
