import type { DuckDBConnection } from "@duckdb/node-api";

/** The last day of the data: the end of a month, so that every month is complete. */
export const DATA_DATE = "2026-06-30";
/** What is agreed further ahead nobody has written down yet: later changes and ends are not in the data. */
const KNOWN_UNTIL = "2026-08-14";
const MONTHS = 36;

/**
 * Customers, subscriptions, phases and cancellations of an invented company, in DuckDB, made of hashes of running numbers
 * and of nothing else: the same rows each time. A customer makes about four movements in three years: quantities
 * change, some pause, half leave. Money is in cents.
 */
export async function inventCompany(duck: DuckDBConnection, customers: number): Promise<void> {
  for (const statement of [customersOf(customers), subscriptions, phases, ends, cancellations, spendOf(customers)]) await duck.run(statement);
}

/** A number from 0 to n - 1 that depends on a row's number and on what is asked. */
const dice = (what: string, n: number, row = "n") => `(hash(${row}, '${what}') % ${n})::int`;
const uuid = (what: string, row = "n") => `md5('${what}' || ${row})::uuid`;
const pick = (what: string, values: string[], row = "n") => `[${values.map((value) => `'${value}'`).join(", ")}][1 + ${dice(what, values.length, row)}]`;

const countries = Array.from({ length: 30 }, (_, index) => String.fromCharCode(65 + (index % 26)) + String.fromCharCode(65 + ((index * 7) % 26)));

const customersOf = (count: number) => `
  create table customers as
  select n, ${uuid("customer")} as id, 'c' || n as external_id,
    ${pick("name", ["Nord", "Atelier", "Blue", "Delta", "Kite", "Lumen", "Orbit", "Studio"])} || ' ' || ${pick("trade", ["Works", "Foods", "Labs", "Press", "Retail", "Systems"])} || ' ' || n as name,
    case when ${dice("channel?", 20)} > 0 then ${pick("channel", ["ads", "search", "partner", "outbound", "social", "event", "content"])} end as channel,
    case when ${dice("country?", 50)} > 0 then ${pick("country", countries)} end as country,
    case when ${dice("referred?", 12)} = 0 then 'c' || (n // 2) end as referred_by,
    -- More come in later months than in early ones.
    (date '${DATA_DATE}' - (${MONTHS * 30} * (1 - sqrt(${dice("start", 1_000_000)} / 1e6)))::int)::date as started_on
  from range(${count}) r (n)`;

/** One in ten has an add-on beside the plan, from some later day on. */
const subscriptions = `
  create table subscriptions as
  select *, ${uuid("subscription")} as id from (
    select n * 2 as n, c.id as customer_id, started_on,
      ${pick("plan", ["Starter", "Basic", "Team", "Team", "Business", "Enterprise"], "c.n")} as plan,
      ${pick("term", ["month", "month", "month", "month", "month", "quarter", "year", "year"], "c.n")} as term,
      1 + ${dice("phases", 11, "c.n")} as phases
    from customers c
    union all
    select n * 2 + 1, c.id, started_on + 10 + ${dice("later", 400, "c.n")}, 'Add-on', 'month', 1
    from customers c where ${dice("add-on?", 10, "c.n")} = 0
  ) s
  where started_on <= date '${DATA_DATE}'`;

/** The quantity changes from phase to phase; before one in ten there is a pause; half of the last ones have an end, and nothing is known of the days after KNOWN_UNTIL. */
const phases = `
  create table phases as
  with steps as (
    select s.id as subscription_id, s.customer_id, s.plan, s.term, s.started_on, s.phases, k, s.n * 16 + k as n
    from subscriptions s, unnest(range(s.phases)) u (k)
  ),
  lengths as (
    select *, 15 + ${dice("length", 140)} as days, case when k > 0 and ${dice("pause?", 10)} = 0 then 5 + ${dice("pause", 60)} else 0 end as pause
    from steps
  ),
  placed as (
    select *, (started_on + (sum(pause + days) over (partition by subscription_id order by k) - days)::int)::date as starts_on from lengths
  )
  select n, ${uuid("phase")} as id, subscription_id, customer_id, plan, term, starts_on,
    case when (k + 1 < phases or ${dice("leaves?", 2)} = 0) and starts_on + days <= date '${KNOWN_UNTIL}' then (starts_on + days)::date end as ends_on,
    1 + ${dice("quantity", 12)} as quantity,
    case plan when 'Starter' then 900 when 'Basic' then 1900 when 'Team' then 3900 when 'Business' then 7900 when 'Enterprise' then 19900 else 500 end
      as unit_mrr
  from placed
  where starts_on <= date '${KNOWN_UNTIL}'`;

const ends = `
  create table subscription_ends as
  select subscription_id, case when bool_and(ends_on is not null) then max(ends_on) end as ended_on from phases group by subscription_id`;

/** Six in ten leavers say why, up to a month before. */
const cancellations = `
  create table cancellations as
  select n, ${uuid("cancellation")} as id, s.customer_id, s.id as subscription_id,
    (e.ended_on - ${dice("notice", 30)})::date as cancelled_on,
    ${pick("kind", ["voluntary", "voluntary", "voluntary", "involuntary"])} as kind,
    ${pick("category", ["Price", "Product", "Service", "Business"])} as category,
    ${pick("reason", ["Too expensive", "Missing feature", "Went out of business", "Poor support", "Payment failed"])} as reason
  from subscriptions s join subscription_ends e on e.subscription_id = s.id
  where e.ended_on is not null and ${dice("says?", 10)} < 6`;

/** Five of the seven channels are paid for, by the month; media grows with the company, the salaries of a channel are the same each month. */
const spendOf = (count: number) => `
  create table spend as
  select m.n * 100 + c.n as n, ${uuid("spend", "m.n * 100 + c.n")} as id, (date '${DATA_DATE}' - (m.n || ' months')::interval)::date as spent_on,
    date_trunc('month', date '${DATA_DATE}' - (m.n || ' months')::interval)::date as month, c.channel, c.category,
    (${count} * c.cents * (${MONTHS} - m.n) / ${MONTHS})::bigint as amount
  from range(${MONTHS}) m (n)
  cross join (values
    (1, 'ads', 'media', 300), (2, 'ads', 'salaries', 60), (3, 'search', 'media', 150), (4, 'partner', 'media', 500),
    (5, 'social', 'media', 220), (6, 'event', 'media', 700), (7, 'event', 'other', 90)
  ) c (n, channel, category, cents)`;
