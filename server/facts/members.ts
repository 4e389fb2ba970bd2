import { sql, type SQL } from "drizzle-orm";
import type { WorkspaceId } from "@/db/workspace-id";
import { billingTerm } from "./billing-term";

export type FactSource = {
  workspaceId: WorkspaceId;
  segmentId: string;
  /** Inclusive. */
  dataDate: string;
};

/** A breakdown shows this many values, the largest; the rest is one more. */
export const LARGEST = 50;
/** The rest. No importable value starts with a tilde and is taken for it: it sorts and reads as what it is. */
export const OTHER = "~other";
/** What has no name of its own stands below what has. */
export const unnamed = (value: string) => (value === OTHER ? 2 : value === "" ? 1 : 0);

/** Stands between the two parts of a value of a breakdown crossed with the billing term. */
const CROSSING = "\u001f";
/** The breakdown whose values are those of `breakdown`, each split by the billing term: rates need the length of the term. */
export const byTerm = (breakdown: string) => (breakdown === "none" || breakdown === "interval" ? "interval" : `${breakdown}+interval`);
export const crossed = (value: string, term: string) => `${value}${CROSSING}${term}`;
export const splitCrossed = (value: string): [value: string, term: string] => {
  const at = value.lastIndexOf(CROSSING);
  return [value.slice(0, at), value.slice(at + 1)];
};

/** The breakdowns that may have any number of values, with those of a row. */
const openEnded = (row: string) => sql.raw(["plan", "channel", "country"].map((name) => `('${name}', ${row}.${name})`).join(", "));

/**
 * CTEs `members` (who is in the segment, with the value of each breakdown; '' is "not set") and `kept` (the largest
 * values of each). Membership and values are today's, applied to the whole past (METRICS §3). The one place that a
 * segment's rule will join.
 */
export function memberCtes({ workspaceId }: FactSource): SQL {
  return sql`
    members as not materialized (
      select s.customer_id, s.cohort_month, s.first_paid_on, s.tenure_months, s.mrr, s.last_mrr, s.churn_undated,
        coalesce(s.first_plan, '') as plan,
        ${billingTerm(sql`s.first_interval`, sql`s.first_interval_count`)} as term,
        coalesce(s.channel, '') as channel,
        coalesce(s.country, '') as country
      from customer_summaries s
      where s.workspace_id = ${workspaceId}
    ),
    kept as materialized (
      select breakdown, value
      from (
        select d.breakdown, d.value, row_number() over (partition by d.breakdown order by sum(m.customers) desc, d.value) as place
        from (select plan, channel, country, count(*) as customers from members group by plan, channel, country) m
        cross join lateral (values ${openEnded("m")}) d (breakdown, value)
        where d.value <> ''
        group by d.breakdown, d.value
      ) ranked
      where place <= ${LARGEST}
    )`;
}

const dimension: Record<string, SQL> = { plan: sql`r.plan`, interval: sql`r.term`, channel: sql`r.channel`, country: sql`r.country` };

/** Of `members r`: those whose value of the breakdown is this one, "the rest" included. */
export function inGroup(breakdown: string, value: string): SQL {
  const own = dimension[breakdown];
  if (!own) throw new Error(`No breakdown by ${breakdown}.`);
  if (value !== OTHER || breakdown === "interval") return sql`${own} = ${value}`;
  return sql`${own} <> '' and not ${isKept(breakdown, own)}`;
}

const isKept = (breakdown: string, value: SQL) => sql`exists (select from kept k where k.breakdown = ${breakdown} and k.value = ${value})`;

/** Terms that can be left every month: no rate needs to know them apart, so crossed breakdowns leave them out. */
export const SHORT_TERMS = ["day", "week", "month"];

/** Of rows with plan, term, channel and country: the rows again, once per breakdown with the value shown. */
export function perBreakdown(rows: SQL): SQL {
  const shown = (breakdown: string) => {
    const value = sql.raw(`r.${breakdown}`);
    return sql`case when ${value} = '' or ${isKept(breakdown, value)} then ${value} else ${OTHER} end`;
  };
  return sql`
    select d.breakdown, d.value, r.*
    from (
      select r.*, ${shown("plan")} as shown_plan, ${shown("channel")} as shown_channel, ${shown("country")} as shown_country
      from ${rows} r
    ) r
    cross join lateral (values
      ('none', ''), ('interval', r.term), ('plan', r.shown_plan), ('channel', r.shown_channel), ('country', r.shown_country),
      ('plan+interval', r.shown_plan || ${CROSSING} || r.term),
      ('channel+interval', r.shown_channel || ${CROSSING} || r.term),
      ('country+interval', r.shown_country || ${CROSSING} || r.term)
    ) d (breakdown, value)
    where d.breakdown not like '%+interval' or r.term not in (${sql.join(SHORT_TERMS.map((term) => sql`${term}`), sql`, `)})`;
}

/** The same without the crossings: facts that are no rates need no term. */
export const perPlainBreakdown = (rows: SQL) => sql`select r.* from (${perBreakdown(rows)}) r where r.breakdown not like '%+interval'`;

/**
 * The same of rows that are not members alone: a plan that was only tried, a channel that brought nobody who pays. Their
 * values follow the kept ones, as long as there is room.
 */
export const perPlainBreakdownOfAll = (rows: SQL) => sql`
    with kept as materialized (
      select breakdown, value
      from (
        select d.breakdown, d.value, row_number() over (partition by d.breakdown order by k.value is null, d.value) as place
        from ${rows} r
        cross join lateral (values ${openEnded("r")}) d (breakdown, value)
        left join kept k on k.breakdown = d.breakdown and k.value = d.value
        where d.value <> ''
        group by d.breakdown, d.value, k.value
      ) ranked
      where place <= ${LARGEST}
    )
    ${perPlainBreakdown(rows)}`;
