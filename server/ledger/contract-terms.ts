import { sql, type SQL } from "drizzle-orm";
import { wholeMonths } from "./whole-months";

/** Terms that come up for renewal are looked for a little more than a year ahead: every yearly contract comes up once. */
export const DAYS_AHEAD = 400;

/** Of a stretch `p`: what is paid for lasts longer than a month, so that there is a renewal to speak of. */
const isLong = sql`(p.interval = 'year' or p.interval_count > case p.interval when 'month' then 1 when 'week' then 4 else 31 end)`;

/**
 * Body of a CTE: of the stretches those paid for longer terms (or all), each with the first day of its contract,
 * `anchor`, from which terms are counted. A contract goes on as long as stretches follow each other on the same term: a new price does
 * not begin a new one, a new length of the term does. `next_starts_on` is when the next such stretch begins, if any.
 *
 * @param spans rows like those of `paid_spans`
 * @param kinds columns that keep rows of one subscription apart: `sign`, where changed customers stand there twice
 */
export function contractSpans(spans: SQL, kinds: readonly string[] = [], { all = false } = {}): SQL {
  const own = sql.raw([...kinds, "subscription_id"].join(", "));
  return sql`
    select n.*, max(n.starts_on) filter (where n.begins) over (partition by ${own} order by n.starts_on rows unbounded preceding) as anchor
    from (
      select ${own}, p.customer_id, p.starts_on, p.ends_on, p.mrr, p.undated,
        case p.interval when 'year' then 12 when 'month' then 1 else 0 end * p.interval_count as term_months,
        case p.interval when 'week' then 7 when 'day' then 1 else 0 end * p.interval_count as term_days,
        (p.starts_on, p.interval, p.interval_count) is distinct from (lag(p.ends_on) over w, lag(p.interval) over w, lag(p.interval_count) over w) as begins,
        lead(p.starts_on) over w as next_starts_on
      from ${spans} p
      where ${all ? sql`true` : isLong}
      window w as (partition by ${own} order by p.starts_on rows unbounded preceding)
    ) n`;
}

/** Of a contract's stretch `r`: how many of its terms are over by a day, that day included. */
export const termsOver = (day: SQL): SQL => sql`
  case when r.term_months > 0 then ${wholeMonths(sql`r.anchor`, day)} / r.term_months else (${day} - r.anchor) / r.term_days end`;

/** Of a contract's stretch `r`: the day its n-th term ends and the next one begins, counted from the first day: 31 January is followed by the last of each month. */
export const termEnd = (n: SQL): SQL => sql`(r.anchor + make_interval(months => (r.term_months * (${n}))::integer, days => (r.term_days * (${n}))::integer))::date`;

/** Of a contract's stretch `r`: when service ends that is asked on a day to stop, the first end of a term on or after it (METRICS §2). */
export const endsAsked = (day: SQL): SQL => termEnd(sql`${termsOver(sql`greatest(${day} - 1, r.anchor)`)} + 1`);
