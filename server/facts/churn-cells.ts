import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { wholeMonths } from "../ledger/whole-months";
import { writeCells, type CellTable } from "./cell-table";
import { dimensionColumns, howMany, memberCtes, perPlainBreakdown, total, type FactSource } from "./members";
import { movements } from "./movements";

const churnCells: CellTable = {
  name: "churn_cells",
  keys: ["breakdown", "value", "month", "kind", "category", "reason", "plan", "term", "tenure_months"],
  sums: ["customers", "churned_undated", "mrr"],
  isAlive: sql`c.customers > 0`,
};

/**
 * Every churn by when, why, the plan left, the billing term and how long the customer had stayed; '' where nobody said.
 * What each lost is worth (METRICS §8) depends on the last two. No interval breakdown: the term tells it.
 */
export async function refreshChurnCells(tx: Tx, source: FactSource): Promise<void> {
  const columns = dimensionColumns(source, "s");
  const ctes = sql`
    ${memberCtes(source)},
    churns as (
      select m.month, m.churn_kind as kind, coalesce(m.churn_category, '') as category, coalesce(m.churn_reason, '') as reason,
        coalesce(m.plan_left, '') as plan_left, ${columns},
        -- Of a leaver that of the summary, which an undated one was told with; an earlier churn of who came back has its own.
        coalesce(case when m.next_on is null then s.tenure_months end, ${wholeMonths(sql`s.first_paid_on`, sql`m.occurred_on`)}) as stayed,
        ${howMany(source, "m")} as customers, ${howMany(source, "m", sql`m.undated`)} as undated, ${total(source, "m", sql`m.before_mrr`)} as mrr
      from ${movements(source)}
      where m.kind = 'churn'
      group by 1, 2, 3, 4, 5, stayed, ${columns}
    )`;
  const cells = sql`
    select breakdown, value, month, kind, category, reason, plan_left as plan, term, stayed as tenure_months,
      sum(customers) as customers, sum(undated) as churned_undated, sum(mrr) as mrr
    from (${perPlainBreakdown(source, sql`churns`)}) expanded
    where breakdown <> 'interval'
    group by breakdown, value, month, kind, category, reason, plan_left, term, stayed`;
  await writeCells(tx, source, churnCells, { ctes, cells });
}
