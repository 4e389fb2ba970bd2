import { sql, type SQL } from "drizzle-orm";
import { wholeMonths } from "./whole-months";

/** Terms that come up for renewal are looked for a little more than a year ahead: every yearly contract comes up once. */
export const DAYS_AHEAD = 400;

/** Of a stretch `p`: what is paid for lasts longer than a month, so that there is a renewal to speak of. */
const isLong = sql`(p.interval = 'year' or p.interval_count > case p.interval when 'month' then 1 when 'week' then 4 else 31 end)`;

/**
 * Body of a CTE `runs`: of the stretches those paid for longer terms (or all), joined as long as they follow each other on
 * the same term. A new price does not begin a new term; a new length of the term does. `ends_on` is null while no end is known.
 *
 * @param spans rows like those of `paid_spans`
 * @param kinds columns that keep rows of one subscription apart: `sign`, where changed customers stand there twice
 */
export function contractRuns(spans: SQL, kinds: readonly string[] = [], { all = false } = {}): SQL {
  const own = sql.raw([...kinds, "subscription_id"].join(", "));
  return sql`
    select ${own}, customer_id, min(starts_on) as anchor,
      case when bool_and(ends_on is not null) then max(ends_on) end as ends_on,
      bool_or(undated) as undated,
      case min(interval) when 'year' then 12 when 'month' then 1 else 0 end * min(interval_count) as term_months,
      case min(interval) when 'week' then 7 when 'day' then 1 else 0 end * min(interval_count) as term_days
    from (
      select n.*, count(*) filter (where n.begins) over (partition by ${own} order by n.starts_on) as run
      from (
        select p.*,
          (p.starts_on, p.interval, p.interval_count) is distinct from
            (lag(p.ends_on) over w, lag(p.interval) over w, lag(p.interval_count) over w) as begins
        from ${spans} p
        where ${all ? sql`true` : isLong}
        window w as (partition by ${own} order by p.starts_on)
      ) n
    ) r
    group by ${own}, customer_id, run`;
}

/** Of a run `r`: how many of its terms are over by a day, that day included. */
export const termsOver = (day: SQL): SQL => sql`
  case when r.term_months > 0 then ${wholeMonths(sql`r.anchor`, day)} / r.term_months else (${day} - r.anchor) / r.term_days end`;

/** Of a run `r`: the day its n-th term ends and the next one begins, counted from the first day: 31 January is followed by the last of each month. */
export const termEnd = (n: SQL): SQL => sql`(r.anchor + make_interval(months => (r.term_months * (${n}))::integer, days => (r.term_days * (${n}))::integer))::date`;
