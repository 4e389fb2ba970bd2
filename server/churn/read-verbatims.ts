import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { folded } from "@/db/folded";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { readDimensions } from "../facts/breakdowns";
import type { FactState } from "../facts/fact-state";
import { memberCtes, membershipIn } from "../facts/members";
import type { PageInput } from "../kpis/input";
import { wholeMonths } from "../ledger/whole-months";
import { lastDayOf, type DateOnly, type MonthRange } from "../metrics/period";
import { idWithoutNames, withoutNames } from "./without-names";

/** What somebody who left wrote; names are left out, and who it was is behind a link. Money in minor units. */
export interface Verbatim {
  id: string;
  customerId: string;
  /** The customer's id where it came from; hidden where that is who it is. */
  customer: string;
  comment: string;
  category: string;
  reason: string;
  kind: string;
  plan: string;
  tenureMonths: number;
  mrr: number;
  on: DateOnly;
}

/** Sentences of a group in some months that hold each of the words. */
export type Sought = Pick<PageInput, "segment" | "breakdown" | "value"> & { range: MonthRange; search: string };
type Slice = { limit: number; offset: number };

/** Sentences found, and all of those months. */
type Counted = { found: number; all: number };
type Said = Omit<Verbatim, "mrr"> & { mrr: string; name: string | null; email: string | null };

const told = ({ mrr, name, email, comment, customer, ...row }: Said): Verbatim => ({
  ...row,
  customer: idWithoutNames(customer, [name, email]),
  comment: withoutNames(comment, [name, email]),
  mrr: Number(mrr),
});

/** What is looked for: each word, wherever it stands. Capitals and small letters are the same, and so is a letter with an accent and without. */
const wordsOf = (search: string): string[] => [...new Set(search.toLowerCase().split(/\s+/).filter(Boolean))];

/** In their own words why they left, the latest first. */
export async function readVerbatims(tx: Tx, workspaceId: WorkspaceId, { dataDate }: Pick<FactState, "dataDate">, { range, search, segment, breakdown, value }: Sought, { limit, offset }: Slice): Promise<Counted & { rows: Verbatim[] }> {
  const facts = { workspaceId, segmentId: segment ?? allCustomers, dataDate, dimensions: await readDimensions(tx, workspaceId), from: null };
  const ofGroup = membershipIn(facts, { breakdown, value }, "m.customer_id");
  const { rows } = await tx.execute<Counted & (Said | { [Name in keyof Said]: null })>(sql`
    with ${memberCtes(facts)},
    sought as materialized (select array_agg(${folded(sql`w.word`)}) as words from unnest(${sql.param(wordsOf(search))}::text[]) w (word)),
    said as materialized (
      select c.id, c.comment, ${folded(sql`c.comment`)} as text, m.customer_id, m.churn_category, m.churn_reason, m.churn_kind, m.plan_left, m.before_mrr, m.occurred_on, m.next_on
      from mrr_movements m
      join cancellations c on c.workspace_id = ${workspaceId} and c.id = m.cancellation_id and c.comment is not null
      ${ofGroup}
      where m.workspace_id = ${workspaceId} and m.kind = 'churn' and m.occurred_on between ${`${range.from}-01`}::date and ${lastDayOf(range.to)}::date
    ),
    found as materialized (
      select s.* from said s where not exists (select from sought g cross join unnest(g.words) w (word) where position(w.word in s.text) = 0)
    ),
    shown as (select * from found order by occurred_on desc, id limit ${limit} offset ${offset})
    select counted.found, counted.all, s.id, s.customer_id as "customerId", c.external_id as customer, s.comment, coalesce(s.churn_category, '') as category, coalesce(s.churn_reason, '') as reason, s.churn_kind as kind,
      coalesce(s.plan_left, '') as plan, coalesce(case when s.next_on is null then r.tenure_months end, ${wholeMonths(sql`r.first_paid_on`, sql`s.occurred_on`)}) as "tenureMonths",
      s.before_mrr as mrr, s.occurred_on::text as on, c.name, c.email
    from (select (select count(*)::int from found) as found, (select count(*)::int from said) as all) counted
    left join (shown s join members r on r.customer_id = s.customer_id join customers c on c.workspace_id = ${workspaceId} and c.id = s.customer_id) on true
    order by s.occurred_on desc, s.id`);
  const { found = 0, all = 0 } = rows[0] ?? {};
  return { found, all, rows: rows.flatMap(({ found: _found, all: _all, ...row }) => (row.id === null ? [] : [told(row)])) };
}
