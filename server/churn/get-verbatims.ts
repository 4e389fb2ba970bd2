import { sql } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { folded } from "@/db/folded";
import { allCustomers } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { readDimensions } from "../facts/breakdowns";
import { readFactState } from "../facts/fact-state";
import { inGroup, memberCtes, membership } from "../facts/members";
import { pageInput } from "../kpis/input";
import { resolveRange } from "../kpis/resolve-range";
import { wholeMonths } from "../ledger/whole-months";
import { lastDayOf, type DateOnly, type MonthRange } from "../metrics/period";
import { readMade } from "../segments/made-segments";
import { withoutNames } from "./without-names";

export const verbatimsInput = pageInput.extend({
  /** Words that the sentence holds; capitals and small letters are the same, and so is a letter with an accent and without. */
  search: z.string().trim().max(200).default(""),
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
});

/** What somebody who left wrote; names are left out, and who it was is behind a link. Money in minor units. */
export interface Verbatim {
  id: string;
  customerId: string;
  comment: string;
  category: string;
  reason: string;
  kind: string;
  plan: string;
  tenureMonths: number;
  mrr: number;
  on: DateOnly;
}

export interface VerbatimsAnswer {
  range: MonthRange;
  search: string;
  page: number;
  pageSize: number;
  rows: Verbatim[];
  /** Sentences found, and all of those months. */
  found: number;
  all: number;
}

const PAGE = 6;

type Counted = Pick<VerbatimsAnswer, "found" | "all">;
type Said = Omit<Verbatim, "mrr"> & { mrr: string; name: string | null; email: string | null };

const told = ({ mrr, name, email, comment, ...row }: Said): Verbatim => ({ ...row, comment: withoutNames(comment, [name, email]), mrr: Number(mrr) });

type Call = { ctx: WorkspaceContext; input: z.input<typeof verbatimsInput> };

/** In their own words why they left, the latest first. Null before the first import. */
export async function getVerbatims({ ctx: { workspaceId }, input }: Call): Promise<VerbatimsAnswer | null> {
  const { search, page, segment, breakdown, value, ...asked } = verbatimsInput.parse(input);
  return inWorkspace(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    await readMade(tx, workspaceId, { segment });
    if (!state) return null;
    const range = resolveRange(asked, state);
    const facts = { workspaceId, segmentId: segment ?? allCustomers, dataDate: state.dataDate, dimensions: await readDimensions(tx, workspaceId), from: null };
    const ofGroup = breakdown === undefined || value === undefined ? membership(facts, "m.customer_id") : sql`join members r on r.customer_id = m.customer_id and ${inGroup(facts, breakdown, value)}`;
    const { rows } = await tx.execute<Counted & (Said | { [Name in keyof Said]: null })>(sql`
      with ${memberCtes(facts)},
      said as materialized (
        select c.id, c.comment, position(${folded(sql`${search.toLowerCase()}::text`)} in ${folded(sql`c.comment`)}) > 0 as found, m.customer_id, m.churn_category, m.churn_reason, m.churn_kind, m.plan_left, m.before_mrr, m.occurred_on, m.next_on
        from mrr_movements m
        join cancellations c on c.workspace_id = ${workspaceId} and c.id = m.cancellation_id and c.comment is not null
        ${ofGroup}
        where m.workspace_id = ${workspaceId} and m.kind = 'churn' and m.occurred_on between ${`${range.from}-01`}::date and ${lastDayOf(range.to)}::date
      ),
      shown as (select * from said where found order by occurred_on desc, id limit ${PAGE} offset ${(page - 1) * PAGE})
      select counted.found, counted.all, s.id, s.customer_id as "customerId", s.comment, coalesce(s.churn_category, '') as category, coalesce(s.churn_reason, '') as reason, s.churn_kind as kind,
        coalesce(s.plan_left, '') as plan, coalesce(case when s.next_on is null then r.tenure_months end, ${wholeMonths(sql`r.first_paid_on`, sql`s.occurred_on`)}) as "tenureMonths",
        s.before_mrr as mrr, s.occurred_on::text as on, c.name, c.email
      from (select (count(*) filter (where found))::int as found, count(*)::int as all from said) counted
      left join (shown s join members r on r.customer_id = s.customer_id join customers c on c.workspace_id = ${workspaceId} and c.id = s.customer_id) on true
      order by s.occurred_on desc, s.id`);
    const { found = 0, all = 0 } = rows[0] ?? {};
    return {
      range,
      search,
      page,
      pageSize: PAGE,
      rows: rows.flatMap(({ found: _found, all: _all, ...row }) => (row.id === null ? [] : [told(row)])),
      found,
      all,
    };
  });
}
