import { sql, type SQL } from "drizzle-orm";
import { monthOf, type YearMonth } from "../metrics/period";

type MarginVersion = { validFrom: string; grossMarginPpm: number };

/** Margin by month: `ppm` counts from this month on. The first one counts for everything before it too. */
export type MarginSchedule = { from: string; ppm: number }[];

/**
 * The margin of a month is the one valid at its end (of the month still running: at the data date). Months before the
 * first version take that one: a workspace is younger than its customers.
 */
export function marginSchedule(versions: MarginVersion[], dataDate: string): MarginSchedule {
  const sorted = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const [first, ...later] = sorted;
  if (!first) throw new Error("A workspace without settings has no margin.");
  const schedule: MarginSchedule = [{ from: monthOf(first.validFrom), ppm: first.grossMarginPpm }];
  for (const version of later) {
    if (version.validFrom > dataDate) break;
    const month = monthOf(version.validFrom);
    const previous = schedule.at(-1);
    if (previous && previous.from === month) previous.ppm = version.grossMarginPpm;
    else schedule.push({ from: month, ppm: version.grossMarginPpm });
  }
  return schedule.filter((step, index) => index === 0 || step.ppm !== schedule[index - 1]?.ppm);
}

/** The margin of a month as SQL, in parts per million. */
export function marginOf(schedule: MarginSchedule, month: SQL): SQL {
  const [first, ...later] = schedule;
  if (!first) throw new Error("An empty margin schedule.");
  return later.reduce<SQL>((earlier, { from, ppm }) => sql`case when ${month} >= ${`${from}-01`}::date then ${ppm}::bigint else ${earlier} end`, sql`${first.ppm}::bigint`);
}

/** An amount ≥ 0 times a margin, rounded half-even to the minor unit as METRICS §3 wants it, in integers. */
export function marginMrr(mrr: SQL, ppm: SQL): SQL {
  const product = sql`(${mrr} * abs(${ppm}))`;
  const tieOrMore = sql`(${product} % 1000000 > 500000 or ${product} % 1000000 = 500000 and ${product} / 1000000 % 2 = 1)`;
  return sql`(sign(${ppm})::bigint * (${product} / 1000000 + case when ${tieOrMore} then 1 else 0 end))`;
}

/** Months as running numbers, so that SQL can count them. */
export const monthNumber = (day: SQL) => sql`(date_part('year', ${day}) * 12 + date_part('month', ${day}))::integer`;

/**
 * What an amount of MRR has earned at the closes from one month on to another, which is not counted any more: each by its
 * own margin and rounded by itself, as in the cells. Months are numbers.
 */
export function marginBetween(schedule: MarginSchedule, mrr: SQL, from: SQL, before: SQL): SQL {
  const starts = schedule.map((step, index) => (index === 0 ? null : numberOf(step.from)));
  const parts = schedule.map(({ ppm }, index) => {
    const [start, end] = [starts[index] ?? null, starts[index + 1] ?? null];
    const first = start === null ? from : sql`greatest(${from}, ${start}::integer)`;
    const last = end === null ? before : sql`least(${before}, ${end}::integer)`;
    return sql`greatest(${last} - ${first}, 0) * ${marginMrr(mrr, sql`${ppm}::bigint`)}`;
  });
  return sql`(${sql.join(parts, sql` + `)})`;
}

const numberOf = (month: YearMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** The margin of a month, in parts per million. */
export function ppmIn(schedule: MarginSchedule, month: YearMonth): number {
  const step = schedule.findLast(({ from }) => from <= month) ?? schedule[0];
  if (!step) throw new Error("An empty margin schedule.");
  return step.ppm;
}

export function sameSchedule(one: MarginSchedule, other: MarginSchedule): boolean {
  return one.length === other.length && one.every(({ from, ppm }, index) => from === other[index]?.from && ppm === other[index].ppm);
}
