import { sql, type SQL } from "drizzle-orm";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { billingTerm } from "./billing-term";
import { crossedValue, LARGEST, OTHER, SHORT_TERMS, type Dimension } from "./breakdowns";
import { changedRows, seenOn, signOf } from "./spans";

export type FactSource = {
  workspaceId: WorkspaceId;
  /** Whose cells: those of all customers, or of a segment, whose members are there already (segments/refresh-members.ts). */
  segmentId: string;
  /** Inclusive. */
  dataDate: string;
  /** What customers are told apart by, beside the billing term. */
  dimensions: readonly Dimension[];
  /**
   * The data date of the facts that the changed customers are taken from and added to (ledger/changed-rows.ts); null to
   * sum everybody.
   */
  from: string | null;
};

const named = (row: string, column: string) => sql.raw(`${row}.${column}`);

/** The columns that customers are told apart by, of a row of `members` or one summed by them: term first. */
export function dimensionColumns({ dimensions }: Pick<FactSource, "dimensions">, row: string | ((column: string) => string)): SQL {
  const rowOf = typeof row === "string" ? () => row : row;
  return sql.raw(["term", ...dimensions.map(({ column }) => column)].map((column) => `${rowOf(column)}.${column}`).join(", "));
}

/**
 * CTEs `members` (who is in the segment, with the value of each breakdown; '' is "not set") and `kept` (the largest
 * values of each). Membership and values are today's, applied to the whole past (METRICS §3).
 *
 * Of the changed customers each stands there as it was (sign −1, as seen at the earlier data date) and as it is (sign 1).
 * @param changed rows like those of the changed summaries, where more than those are needed
 */
export function memberCtes(source: FactSource, changed: SQL = changedRows(source, "summaries")): SQL {
  const { workspaceId, segmentId, dimensions, from } = source;
  return sql`
    members as not materialized (
      select s.customer_id, s.cohort_month, s.first_paid_on, s.tenure_months, s.mrr, s.last_mrr, s.churn_undated,
        s.first_plan, s.current_plan, s.channel as told_channel, s.country as told_country, s.last_movement_on, s.referral_count, s.earned,
        ${billingTerm(sql`s.first_interval`, sql`s.first_interval_count`)} as term,
        ${sql.join(dimensions.map(({ column, value }) => sql`${value} as ${sql.raw(column)}`), sql`, `)},
        ${signOf(source, "s")} as sign, ${seenOn(source, "s")} as seen_on
      from ${from === null ? sql`customer_summaries s ${membership(source, "s.customer_id")}` : sql`${changed} s`}
      where s.workspace_id = ${workspaceId}
    ),
    kept as materialized (
      select v.breakdown, v.value from breakdown_values v where v.workspace_id = ${workspaceId} and v.segment_id = ${segmentId} and v.kept
    )`;
}

/** Join that leaves the members of a segment of rows that name a customer. */
export const membership = ({ workspaceId, segmentId }: Pick<FactSource, "workspaceId" | "segmentId">, customer: string): SQL =>
  segmentId === allCustomers ? sql`` : sql`join segment_members b on b.workspace_id = ${workspaceId} and b.segment_id = ${segmentId} and b.customer_id = ${sql.raw(customer)}`;

/** The same, or of those with a value of a breakdown where one is named: they join `members r`, whose CTEs stand before. */
export const membershipIn = (source: FactSource, { breakdown, value }: { breakdown?: string | undefined; value?: string | undefined }, customer: string): SQL =>
  breakdown === undefined || value === undefined ? membership(source, customer) : sql`join members r on r.customer_id = ${sql.raw(customer)} and ${inGroup(source, breakdown, value)}`;

/**
 * Σ of an amount in integers over movements or members `row`, where a condition holds: what was is taken away, what is is
 * added.
 */
export const total = ({ from }: FactSource, row: string, amount: SQL, condition?: SQL): SQL =>
  sql`app.total((${from === null ? amount : sql`${sql.raw(row)}.sign * ${amount}`})::bigint)${where(condition)}`;

/** The same of amounts of any size. */
export const exactTotal = ({ from }: FactSource, row: string, amount: SQL, condition?: SQL): SQL =>
  sql`coalesce(sum(${from === null ? amount : sql`${sql.raw(row)}.sign * ${amount}`})${where(condition)}, 0)`;

/** The same of a number of rows. */
export const howMany = (source: FactSource, row: string, condition?: SQL): SQL =>
  source.from === null ? sql`count(*)${where(condition)}` : total(source, row, sql`1`, condition);

const where = (condition: SQL | undefined): SQL => (condition ? sql` filter (where ${condition})` : sql``);

/** Of `members r`: those whose value of the breakdown is this one, "the rest" included. */
export function inGroup({ dimensions }: FactSource, breakdown: string, value: string): SQL {
  if (breakdown === "interval") return sql`r.term = ${value}`;
  const own = dimensions.find((dimension) => dimension.breakdown === breakdown);
  if (!own) return sql`false`;
  const column = named("r", own.column);
  return value === OTHER ? sql`${column} <> '' and not ${isKept(breakdown, column)}` : sql`${column} = ${value}`;
}

const isKept = (breakdown: string, value: SQL) => sql`exists (select from kept k where k.breakdown = ${breakdown}::text and k.value = ${value})`;

type Expansion = {
  dimensions: readonly Dimension[];
  /** Also everyone, and by interval alone. */
  whole: boolean;
  /** Also each value by the longer billing terms: what rates are made of needs to know them. */
  crossed?: boolean;
};

/** Of rows with the dimensions' columns: the rows again, once per breakdown with the value shown. */
export function perBreakdown(rows: SQL, { dimensions, whole, crossed = true }: Expansion): SQL {
  const shown = dimensions.map(({ breakdown, column }) => {
    const value = named("r", column);
    return sql`case when ${value} = '' or ${isKept(breakdown, value)} then ${value} else ${OTHER} end as ${sql.raw(`shown_${column}`)}`;
  });
  const values = dimensions.flatMap(({ breakdown, column }) => {
    const value = named("r", `shown_${column}`);
    const alone = sql`(${breakdown}::text, ${value}, false)`;
    return crossed ? [alone, sql`(${`${breakdown}+interval`}::text, ${crossedValue(value, sql`r.term`)}, true)`] : [alone];
  });
  if (whole) values.push(sql`('none', '', false)`, sql`('interval', r.term, false)`);
  return sql`
    select d.breakdown, d.value, r.*
    from (select r.*, ${sql.join(shown, sql`, `)} from ${rows} r) r
    cross join lateral (values ${sql.join(values, sql`, `)}) d (breakdown, value, is_crossed)
    where not d.is_crossed or r.term not in (${sql.join(SHORT_TERMS.map((term) => sql`${term}`), sql`, `)})`;
}

/** The same without the crossings: facts that are no rates need no term. */
export const perPlainBreakdown = ({ dimensions }: FactSource, rows: SQL): SQL => perBreakdown(rows, { dimensions, whole: true, crossed: false });

/**
 * The same of rows that are not members alone: a plan that was only tried, a channel that brought nobody who pays. Their
 * values follow the kept ones, as long as there is room.
 */
export function perPlainBreakdownOfAll(source: FactSource, rows: SQL): SQL {
  const values = source.dimensions.map(({ breakdown, column }) => sql`(${breakdown}::text, ${named("r", column)})`);
  return sql`
    with kept as materialized (
      select breakdown, value
      from (
        select d.breakdown, d.value, row_number() over (partition by d.breakdown order by k.value is null, d.value) as place
        from ${rows} r
        cross join lateral (values ${sql.join(values, sql`, `)}) d (breakdown, value)
        left join kept k on k.breakdown = d.breakdown and k.value = d.value
        where d.value <> ''
        group by d.breakdown, d.value, k.value
      ) ranked
      where place <= ${LARGEST}
    )
    ${perPlainBreakdown(source, rows)}`;
}
