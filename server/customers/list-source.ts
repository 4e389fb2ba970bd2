import { sql, type SQL } from "drizzle-orm";
import type { Population } from "@/common/populations";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Dimension } from "../facts/breakdowns";
import { memberCtes, type FactSource } from "../facts/members";
import type { LifeFactors } from "../metrics/churn/life-left";
import { lastDayOf, type DateOnly, type MonthRange } from "../metrics/period";
import { filtered, ofGroup, type Filters } from "./filters";
import { narrowed, type Narrowing } from "./narrowing";
import type { Found } from "./search";
import { noReason, population } from "./populations";

export type CustomerQuery = {
  workspaceId: WorkspaceId;
  dataDate: DateOnly;
  range: MonthRange;
  population: Population;
  segment?: string;
  breakdown?: string;
  value?: string;
  dimensions: readonly Dimension[];
  /** What a search found. As ids, so that the database looks them up: of a search it would expect more than it finds, and read everybody. */
  among?: readonly string[];
  /** Of a search that finds more than those: everybody, as a query of ids. Also those of no list, and nobody else where `among` is not given. */
  found?: SQL;
  /** More of this list are found than are named. */
  cut?: boolean;
  /** Nothing begins with what was searched, and it may still stand within names, which were not read through. */
  unread?: Found["unread"];
  /** Where a list tells the LTV lost. */
  life?: LifeFactors;
} & Narrowing &
  Filters;

/** Whoever is in the ledger is a member, and whoever is due to leave or to renew pays; the others are not told by either. */
const besideTheLedger: ReadonlySet<Population> = new Set(["subscribed_at_close"]);
/** A customer stands there once. */
export const once: ReadonlySet<Population> = new Set(["active_at_close", "active_at_opening", "retained", "new_in_range", "everyone", "gone"]);

/**
 * Who stands there today is told by the summaries: a row of each customer instead of all its movements. The condition is one
 * on members `r`, whose MRR is the amount. Null where the ledger has to tell, or what the list asks of a departure.
 */
export function byTheSummaries({ population: which, range, dataDate, category, reason, kind, planLeft }: CustomerQuery): { only: SQL | null } | null {
  if ([category, reason, kind, planLeft].some((given) => given !== undefined)) return null;
  if (which === "everyone") return { only: null };
  return which === "active_at_close" && lastDayOf(range.to) >= dataDate ? { only: sql`r.mrr > 0` } : null;
}

const ofSummary = sql`
  cross join lateral (
    select r.customer_id, r.last_movement_on as occurred_on, null::text as kind, r.mrr as amount, ${noReason}, null::text as plan, '' as item
  ) l`;

type Needs = { /** Columns of these are asked for. */ member?: boolean; customer?: boolean; only?: readonly string[] };

/** CTEs and `from`: everything a list, its totals and its file have in common. Members are looked at where they are asked for. */
export function source(query: CustomerQuery, { member = false, customer = false, only }: Needs): { ctes: SQL; from: SQL } {
  const { workspaceId, dataDate, range, population: which, segment, breakdown, value, dimensions, among, found } = query;
  const facts: FactSource = { workspaceId, segmentId: segment ?? allCustomers, dataDate, dimensions, from: null };
  const summaries = byTheSummaries(query);
  const conditions = [
    ...filtered(facts, query),
    breakdown === undefined || value === undefined ? null : ofGroup(facts, [breakdown, value]),
    narrowed(query),
    summaries?.only ?? null,
  ].filter((condition) => condition !== null);
  const members = member || segment !== undefined || conditions.length > 0 || besideTheLedger.has(which);
  const names = only ?? among;
  const named = names ? [sql`l.customer_id = any(${sql.param([...names])}::uuid[])`] : found ? [sql`l.customer_id in (${found})`] : [];
  const rows = summaries
    ? sql`members r ${ofSummary}`
    : sql`listed l ${members ? sql`join members r on r.customer_id = l.customer_id` : sql``}`;
  return {
    ctes: sql`with ${memberCtes(facts)}
      ${summaries ? sql`` : sql`, listed as (${population(which, { facts, range, life: query.life })})`}`,
    from: sql`
      from ${rows}
      ${customer ? sql`join customers c on c.workspace_id = ${workspaceId} and c.id = l.customer_id` : sql``}
      where ${sql.join([sql`true`, ...conditions, ...named], sql` and `)}`,
  };
}
