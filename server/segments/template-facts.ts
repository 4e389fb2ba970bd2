import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { TraitCell } from "../metrics/referral/likeness";
import type { PlanPrice } from "../metrics/segments/plan-ladder";
import type { RuleContext } from "./context";
import { fieldSql, joinNames, joinSql } from "./field-sql";

/** What the data can light up. */
export type TemplateFacts = {
  paying: number;
  /** From where the most valuable tenth of who pays begins, minor units; null without values. */
  topTenth: number | null;
  /** How many of who pays reach it: a tenth, and more where several have the same value. */
  best: number;
  monthly: number;
  renewing: number;
  leaving: number;
  failed: number;
  advocates: number;
};

type Row = { paying: string; best: string; top_tenth: string | null; monthly: string; renewing: string; leaving: string; failed: string; advocates: string };

/** Of everybody in one pass; the threshold is the largest value that at least a tenth of who pays reaches. */
export async function readTemplateFacts(tx: Tx, rules: RuleContext): Promise<TemplateFacts> {
  const { from, of } = source(rules, ["total_value", "interval", "renews_on", "status", "last_failed_payment", "has_referred"]);
  const { rows } = await tx.execute<Row>(sql`
    with people as materialized (
      select s.mrr, ${of("total_value")} as value, ${of("interval")} = 'month' as monthly, ${of("renews_on")} is not null as renewing, ${of("status")} = 'leaving' as leaving,
        ${of("last_failed_payment")} is not null as failed, ${of("has_referred")} as advocate
      from ${from}
    ), threshold as (
      select percentile_disc(0.1) within group (order by p.value desc) as value from people p where p.mrr > 0
    )
    select count(*) filter (where p.mrr > 0) as paying, count(*) filter (where p.mrr > 0 and p.value >= t.value) as best, max(t.value) as top_tenth,
      count(*) filter (where p.mrr > 0 and p.monthly) as monthly, count(*) filter (where p.renewing) as renewing, count(*) filter (where p.leaving) as leaving,
      count(*) filter (where p.failed) as failed, count(*) filter (where p.advocate) as advocates
    from people p, threshold t`);
  const [row] = rows;
  if (!row) throw new Error("a count answers one row");
  return {
    paying: Number(row.paying),
    topTenth: row.top_tenth === null ? null : Number(row.top_tenth),
    best: Number(row.best),
    monthly: Number(row.monthly),
    renewing: Number(row.renewing),
    leaving: Number(row.leaving),
    failed: Number(row.failed),
    advocates: Number(row.advocates),
  };
}

/** What each plan of today brings, of who pays. */
export async function readPlanPrices(tx: Tx, { workspaceId }: RuleContext): Promise<PlanPrice[]> {
  const { rows } = await tx.execute<{ plan: string; paying: string; mrr: string }>(sql`
    select s.current_plan as plan, count(*) as paying, sum(s.mrr) as mrr
    from customer_summaries s where s.workspace_id = ${workspaceId} and s.mrr > 0 and s.current_plan is not null
    group by s.current_plan`);
  return rows.map(({ plan, paying, mrr }) => ({ plan, paying: Number(paying), mrr: BigInt(mrr) }));
}

/** Rarer values among the best are no trait of theirs. */
const FEWEST = 5;
const MOST_ATTRIBUTES = 30;

/** Values of who pays, field by field, and how many of them are among the best. Plan and billing are left out: the value follows from them. */
export async function readTraits(tx: Tx, rules: RuleContext, topTenth: number): Promise<TraitCell[]> {
  const attributes = [...rules.attributes].filter(([, { type }]) => type === "text" || type === "boolean").slice(0, MOST_ATTRIBUTES);
  const fields = ["channel", "country", "referred", ...attributes.map(([key]) => `attribute:${key}`)];
  const { from, of } = source(rules, [...fields, "total_value"]);
  const { rows } = await tx.execute<{ field: string; value: string; customers: string; best: string }>(sql`
    select f.field, f.value, count(*) as customers, count(*) filter (where p.is_best) as best
    from (
      select coalesce(${of("total_value")} >= ${topTenth}::bigint, false) as is_best, array[${sql.join(fields.map((field) => sql`(${of(field)})::text`), sql`, `)}] as traits
      from ${from} and s.mrr > 0
    ) p
    cross join lateral unnest(p.traits) with ordinality as f(value, field)
    where f.value is not null
    group by f.field, f.value having count(*) filter (where p.is_best) >= ${FEWEST}`);
  return rows.map(({ field, value, customers, best }) => ({ trait: fields[Number(field) - 1] ?? "", value, customers: Number(customers), advocates: Number(best) }));
}

function source(rules: RuleContext, fields: readonly string[]) {
  const read = new Map(fields.map((field) => [field, fieldSql(rules, field)]));
  const used = new Set([...read.values()].flatMap(({ joins }) => joins));
  const joins = sql.join(joinNames.filter((name) => used.has(name)).map((name) => joinSql(rules, name)), sql` `);
  const of = (field: string) => read.get(field)?.value ?? sql`null`;
  return { from: sql`customer_summaries s ${joins} where s.workspace_id = ${rules.workspaceId}`, of };
}
