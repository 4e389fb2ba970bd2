import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { writeCells, type CellTable } from "./cell-table";
import { dimensionColumns, howMany, memberCtes, perPlainBreakdown, total, type FactSource } from "./members";
import { movements } from "./movements";

const acquisitionCells: CellTable = {
  name: "acquisition_cells",
  keys: ["breakdown", "value", "month", "channel"],
  sums: ["new_customers", "new_referred", "new_mrr"],
  isAlive: sql`c.new_customers > 0`,
};

/**
 * New customers, how many of them were referred and what they began with, by month and channel (METRICS §7). The channel is by its own name in every
 * group, also beyond the largest that a breakdown shows: spend is shared over the customers of exactly one channel.
 */
export async function refreshAcquisitionCells(tx: Tx, source: FactSource): Promise<void> {
  const columns = dimensionColumns(source, "s");
  const ctes = sql`
    ${memberCtes(source)},
    arrivals as (
      select m.month, ${columns}, ${howMany(source, "m")} as new_customers, ${howMany(source, "m", sql`s.referred = 'yes'`)} as new_referred,
        ${total(source, "m", sql`m.after_mrr`)} as new_mrr
      from ${movements(source)}
      where m.kind = 'new'
      group by m.month, ${columns}
    )`;
  const cells = sql`
    select breakdown, value, month, channel, sum(new_customers) as new_customers, sum(new_referred) as new_referred, sum(new_mrr) as new_mrr
    from (${perPlainBreakdown(source, sql`arrivals`)}) expanded
    group by breakdown, value, month, channel`;
  await writeCells(tx, source, acquisitionCells, { ctes, cells });
}
