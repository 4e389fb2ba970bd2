import { sql } from "drizzle-orm";
import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import { folded } from "@/db/folded";
import type { WorkspaceContext } from "../context";
import { Refusal } from "../errors";
import { readFactState } from "../facts/fact-state";
import { fieldSql, joinSql } from "./field-sql";
import { fieldType } from "./field-type";
import type { fieldValuesInput } from "./input";
import { readRuleContext } from "./read-context";

type Call = { ctx: WorkspaceContext; input: z.output<typeof fieldValuesInput> };

/** The most frequent values that hold the text, and how many there are in all: "50 of 1,204". */
export type FieldValues = { values: { value: string; customers: number }[]; inAll: number };

const MOST = 50;

/** What customers have in a field of text, searched over all of them, whatever the accents. */
export async function getFieldValues({ ctx, input: { field, q } }: Call): Promise<FieldValues> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return { values: [], inAll: 0 };
    const rules = await readRuleContext(tx, ctx, state.dataDate, []);
    const type = fieldType(rules, field);
    if (type !== "text" && type !== "list") throw new Refusal("INVALID", "segments.noSuggestions", { field });
    const { value, joins } = fieldSql(rules, field);
    const { rows } = await tx.execute<{ value: string; customers: string; in_all: string }>(sql`
      select v.value, count(*) as customers, count(*) over () as in_all
      from (
        select ${type === "list" ? sql`unnest(${value})` : value} as value
        from customer_summaries s ${sql.join(joins.map((name) => joinSql(rules, name)), sql` `)}
        where s.workspace_id = ${ctx.workspaceId}
      ) v
      where v.value is not null and position(${folded(sql`${q}::text`)} in ${folded(sql`v.value`)}) > 0
      group by v.value order by count(*) desc, v.value limit ${MOST}`);
    return { values: rows.map(({ value: text, customers }) => ({ value: text, customers: Number(customers) })), inAll: Number(rows[0]?.in_all ?? 0) };
  });
}
