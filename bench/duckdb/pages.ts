import type { DuckDBConnection } from "@duckdb/node-api";
import { DATA_DATE } from "../company";
import { medianOf, timed } from "../timed";
import { duckCells, type Dimension } from "./derive";

const RANGE = "month between date '2026-04-01' and date '2026-06-01'";

const churnReasons = `
  select churn_category, count(*) as customers, sum(before_mrr) as mrr from mrr_movements where kind = 'churn' and ${RANGE} group by churn_category`;

const mrrByPlan = (day: string) => `
  select plan, count(*) as subscriptions, sum(unit_mrr * quantity) as mrr
  from phases
  where starts_on <= date '${day}' and (ends_on is null or ends_on > date '${day}')
  group by plan`;

const tenures = `
  select datediff('month', first_paid_on, coalesce(churned_on, date '${DATA_DATE}')) as tenure, count(*) as customers, count(churned_on) as churned, sum(last_mrr) as mrr
  from customer_summaries
  group by tenure`;

const list = `
  select c.*, m.* from mrr_movements m join customers c on c.id = m.customer_id
  where m.after_mrr > 0 and m.occurred_on <= date '${DATA_DATE}' and (m.next_on is null or m.next_on > date '${DATA_DATE}')
  order by m.after_mrr desc, c.external_id
  limit 50`;

const listed = `
  select count(*), sum(after_mrr) from mrr_movements m
  where m.after_mrr > 0 and m.occurred_on <= date '${DATA_DATE}' and (m.next_on is null or m.next_on > date '${DATA_DATE}')`;

const cells = (...dimensions: Dimension[]) => duckCells(dimensions);

/**
 * The sums that each page shows numbers of, from the rows of the ledger. Less than the pages have: no windows of 3 and 12 months, no
 * renewals, no schedule, and what follows from sums (fits, intervals, forecasts) is left out.
 */
const asked: Record<string, string[]> = {
  overview: [cells("term", "plan", "channel", "channel_term"), churnReasons, mrrByPlan(DATA_DATE), mrrByPlan("2026-03-31")],
  ltv: [cells("term", "plan", "plan_term"), tenures],
  cac: [cells("term", "channel", "channel_term")],
  payback: [cells("term", "channel", "channel_term")],
  "customers, largest first": [list, listed],
};

export type DuckPages = Record<string, { cold: number; warm: number }>;

/** Seconds: the first time after the file was opened, and the median of three more. */
export async function readDuckPages(reopen: () => Promise<DuckDBConnection>): Promise<DuckPages> {
  const found: DuckPages = {};
  for (const [page, queries] of Object.entries(asked)) {
    const duck = await reopen();
    const ask = async () => {
      for (const query of queries) await duck.runAndReadAll(query);
    };
    const cold = (await timed(ask)).seconds;
    found[page] = { cold, warm: await medianOf(3, ask) };
  }
  return found;
}
