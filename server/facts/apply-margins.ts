import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { paidSpans } from "../ledger/paid-spans";
import type { LedgerFactSource } from "./ledger-source";
import { dimensionColumns, memberCtes, membership, perBreakdown } from "./members";

/**
 * Sets the closing margin of all month cells by the margins of the plans: per customer the sum over its subscriptions at
 * the close, rounded half-even once (METRICS §3). Only for workspaces that `prepareMargins` has written margins for.
 *
 * Costs that are shared move everybody's margin, so this looks at every customer in every month, whoever changed.
 */
export async function applyMargins(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { workspaceId, segmentId } = source;
  const columns = dimensionColumns(source, "s");
  await tx.execute(sql`
    with ${memberCtes(source)},
    spans as (${paidSpans(source.ledger)}),
    held as (
      select p.customer_id, a.month, sum(p.mrr::numeric * a.ppm) as product
      from spans p
      ${membership(source, "p.customer_id")}
      join plan_month_margins a on a.workspace_id = ${workspaceId} and a.plan = coalesce(p.plan, '')
        -- In the closes from the month it starts in to the one before it ends.
        and a.month >= date_trunc('month', p.starts_on::timestamp) and (p.ends_on is null or a.month < date_trunc('month', p.ends_on::timestamp))
      group by p.customer_id, a.month
    ),
    earned as (
      select s.cohort_month, h.month, ${columns}, sum(${halfEvenMillionth}) as margin
      from held h
      join members s on s.customer_id = h.customer_id
      group by 1, 2, ${columns}
    ),
    margins as (
      select breakdown, value, cohort_month, month, sum(margin) as margin
      from (${perBreakdown(sql`earned`, { dimensions: source.dimensions, whole: true })}) expanded
      group by breakdown, value, cohort_month, month
    )
    update month_cells c set closing_margin_mrr = x.margin
    from (
      select k.breakdown, k.value, k.cohort_month, k.month, coalesce(m.margin, 0) as margin
      from month_cells k
      left join margins m using (breakdown, value, cohort_month, month)
      where k.workspace_id = ${workspaceId} and k.segment_id = ${segmentId} and k.closing_margin_mrr <> coalesce(m.margin, 0)
    ) x
    where c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId}
      and c.breakdown = x.breakdown and c.value = x.value and c.cohort_month = x.cohort_month and c.month = x.month
  `);
}

/** Of a product `h` in millionths: whole minor units, of either sign; ties go to the even one. */
export const halfEvenMillionth = sql`(div(h.product, 1000000) + case
  when abs(mod(h.product, 1000000)) > 500000 then sign(h.product)
  when abs(mod(h.product, 1000000)) = 500000 and mod(div(h.product, 1000000), 2) <> 0 then sign(h.product)
  else 0 end)`;
