import { sql } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import type { attributeTypes } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { LARGEST } from "@/server/facts/breakdowns";
import { MOST_BREAKDOWNS } from "./choose-breakdowns";

export type AttributeView = {
  key: string;
  label: string;
  type: (typeof attributeTypes)[number];
  /** Customers who have a value, and how many different ones there are. */
  customers: number;
  values: number;
  /** The most frequent values, the largest first; of numbers and dates none. Yes and no are `true` and `false`. */
  largest: string[];
};

export type AttributesAnswer = {
  attributes: AttributeView[];
  /** All customers, those who never paid too. */
  customers: number;
  /** How many attributes can be chosen, and how many values of each stand alone: the rest is one group. */
  most: number;
  kept: number;
};

const SHOWN = 3;

/** What each attribute of the customers holds. Reads every customer: a page waits for it apart. */
export async function listAttributes({ ctx: { workspaceId } }: { ctx: WorkspaceContext }): Promise<AttributesAnswer> {
  return inWorkspace(workspaceId, async (tx) => {
    const { rows } = await tx.execute<AttributeView>(sql`
      with held as (
        select v.key, v.value, count(*) as customers
        from customers c cross join lateral jsonb_each_text(c.attributes) v
        where c.workspace_id = ${workspaceId}
        group by v.key, v.value
      ), ranked as (
        select h.key, h.value, h.customers, row_number() over (partition by h.key order by h.customers desc, h.value) as place from held h
      )
      select d.key, d.label, d.type, coalesce(sum(r.customers), 0)::int as customers, count(r.value)::int as values,
        coalesce(array_agg(r.value order by r.place) filter (where r.place <= ${SHOWN} and d.type in ('text', 'boolean')), '{}') as largest
      from attribute_definitions d
      left join ranked r on r.key = d.key
      where d.workspace_id = ${workspaceId}
      group by d.key, d.label, d.type
      order by lower(d.label), d.key`);
    const counted = await tx.execute<{ customers: number }>(sql`select count(*)::int as customers from customers c where c.workspace_id = ${workspaceId}`);
    return { attributes: rows, customers: counted.rows[0]?.customers ?? 0, most: MOST_BREAKDOWNS, kept: LARGEST };
  });
}
