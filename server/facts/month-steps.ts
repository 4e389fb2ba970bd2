import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Dimension } from "./breakdowns";
import { marginMrr, type MarginSchedule } from "./margin-schedule";
import { dimensionColumns, memberCtes, perBreakdown, total, type FactSource } from "./members";
import { monthMeasures, products, type Measures } from "./month-measures";
import { movements } from "./movements";
import { rowsOf } from "./spans";

/**
 * The temporary table `month_steps`: the ledger summed by breakdown value, cohort and month, only where something moved.
 * Month cells and windows are both made of it, so the ledger is read for them together.
 *
 * Customers are summed by two dimensions at a time: by all at once there would be almost as many groups as movements, one
 * by one the ledger would be read for each.
 */
export async function prepareMonthSteps(tx: Tx, source: FactSource, schedule: MarginSchedule): Promise<void> {
  const productsFit = await doProductsFit(tx, source);
  const measures = monthMeasures(source, schedule, { productsFit });
  const names = Object.keys(measures);
  const parts = pairs(source.dimensions).flatMap((dimensions, index) => {
    const part = { ...source, dimensions };
    const expand = (rows: SQL) => perBreakdown(sql`(${rows})`, { dimensions, whole: index === 0 });
    const columns = sql.raw(["breakdown", "value", "cohort_month", "month", ...names].join(", "));
    const moved = sql`select ${columns} from (${expand(movementSums(part, measures))}) x`;
    return schedule.length > 1 ? [moved, sql`select ${columns} from (${expand(marginSteps(part, schedule, names))}) x`] : [moved];
  });
  await tx.execute(sql`drop table if exists pg_temp.month_steps`);
  // Each group has some thirty sums: sorting the ledger by groups takes longer than keeping them all at hand.
  await tx.execute(sql`set local enable_sort = off`);
  await tx.execute(sql`
    create temporary table month_steps on commit drop as
    with ${memberCtes(source)}
    select breakdown, value, cohort_month, month, ${sql.raw(names.map((name) => `${productsFit || !products.includes(name) ? "app.total" : "sum"}(${name}) as ${name}`).join(", "))}
    from (${sql.join(parts, sql` union all `)}) steps
    group by breakdown, value, cohort_month, month`);
  await tx.execute(sql`set local enable_sort to default`);
  await tx.execute(sql`analyze month_steps`);
}

const pairs = (dimensions: readonly Dimension[]) =>
  dimensions.flatMap((dimension, index) => (index % 2 === 0 ? [[dimension, ...dimensions.slice(index + 1, index + 2)]] : []));

function movementSums(source: FactSource, measures: Measures): SQL {
  const columns = dimensionColumns(source, "s");
  return sql`
    select s.cohort_month, m.month, ${columns}, ${sql.join(Object.entries(measures).map(([name, sum]) => sql`${sum} as ${sql.raw(name)}`), sql`, `)}
    from ${movements(source)}
    group by s.cohort_month, m.month, ${columns}`;
}

/**
 * In a month with a new margin, every customer's closing MRR is taken at the new one, also of those who did not move. The
 * movements of that month already speak of the new margin, so the step is on what it opened with.
 */
function marginSteps(source: FactSource, schedule: MarginSchedule, names: string[]): SQL {
  const changes = schedule.slice(1).map(({ from, ppm }, index) => sql`(${`${from}-01`}::date, ${schedule[index]?.ppm}::bigint, ${ppm}::bigint)`);
  const columns = dimensionColumns(source, "s");
  const step = total(source, "m", sql`(${marginMrr(sql`m.after_mrr`, sql`g.ppm`)} - ${marginMrr(sql`m.after_mrr`, sql`g.earlier_ppm`)})`);
  const nothingElse = names.map((name) => sql`${name === "margin_step" ? step : sql`0`} as ${sql.raw(name)}`);
  return sql`
    select s.cohort_month, g.month, ${columns}, ${sql.join(nothingElse, sql`, `)}
    from (values ${sql.join(changes, sql`, `)}) g (month, earlier_ppm, ppm)
    cross join ${movements(source)}
    where m.month < g.month and (m.next_on is null or m.next_on >= g.month) and m.after_mrr > 0
    group by s.cohort_month, g.month, ${columns}`;
}

/** Whether an eight-byte integer holds the sum of the squares of all movements. */
async function doProductsFit(tx: Tx, source: FactSource): Promise<boolean> {
  const { rows } = await tx.execute<{ largest: string | null; movements: string }>(sql`
    select max(m.after_mrr) as largest, count(*) as movements
    from ${rowsOf(source, "movements")} m where m.workspace_id = ${source.workspaceId}`);
  const [largest, movements] = [BigInt(rows[0]?.largest ?? 0), BigInt(rows[0]?.movements ?? 0)];
  return largest * largest * movements < 2n ** 63n;
}
