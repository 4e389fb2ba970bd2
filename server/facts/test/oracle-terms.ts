import { endOf, type TestCancellation, type TestCustomer, type TestPhase } from "@/db/test/factories/customers";
import type { RenewalCell, ScheduledCell } from "../../metrics/cells";
import { addDays, daysFrom, monthsLater } from "./days";
import type { GrowthWorld } from "./growth-worlds";
import { backOn, mrrOn, stands, stretchesOf, type Stretch } from "./oracle";
import type { Fact, Somebody } from "./oracle-growth";

const covers = ({ startsOn, endsOn }: Stretch, day: string) => startsOn <= day && (endsOn === null || endsOn > day);

const isLong = ({ interval = "month", intervalCount = 1 }: TestPhase) =>
  ({ year: true, month: intervalCount > 1, week: intervalCount * 7 > 31, day: intervalCount > 31 })[interval];

function nthEnd(anchor: string, { interval = "month", intervalCount = 1 }: TestPhase, n: number): string {
  if (interval === "year" || interval === "month") return monthsLater(anchor, n * intervalCount * (interval === "year" ? 12 : 1));
  return addDays(anchor, n * intervalCount * (interval === "week" ? 7 : 1));
}

/** The first day of the term that is running in a stretch: back through all that it continues on the same term. */
function anchorOf(stretch: Stretch, own: Stretch[]): string {
  const earlier = own.find(
    (s) => s.endsOn === stretch.startsOn && s.startsOn < stretch.startsOn && s.interval === stretch.interval && s.intervalCount === stretch.intervalCount,
  );
  return earlier ? anchorOf(earlier, own) : stretch.startsOn;
}

function isTermEnd(stretch: Stretch, own: Stretch[], day: string): boolean {
  const anchor = anchorOf(stretch, own);
  for (let n = 1; nthEnd(anchor, stretch, n) <= day; n++) if (nthEnd(anchor, stretch, n) === day) return true;
  return false;
}

/** Day by day: does a longer term end today, and is there another day after it? Who never counted as paying has none. */
export function renewals(all: Somebody[], world: GrowthWorld): Fact<RenewalCell>[] {
  return all.flatMap(({ customer, paying, values }) => {
    if (!paying) return [];
    const stretches = stretchesOf(customer, { ...world, recognition: "service_end" });
    const first = stretches.map(({ startsOn }) => startsOn).sort()[0];
    if (first === undefined) return [];
    const beginnings = customer.subscriptions.map((one) => stretches.filter((s) => s.subscription === one).map((s) => s.startsOn).sort()[0]);
    return daysFrom(first, world.dataDate).flatMap((day) =>
      customer.subscriptions.flatMap((subscription) => {
        const own = stretches.filter((s) => s.subscription === subscription);
        const before = own.find((s) => isLong(s) && s.startsOn < day && (s.endsOn === null || s.endsOn >= day));
        if (!before || !isTermEnd(before, own, day)) return [];
        const goesOn = own.some((s) => covers(s, day));
        if (!goesOn && subscription.undated && before.endsOn === day && endOf(subscription) === day) return [];
        const renewed = goesOn || beginnings.includes(day);
        return [{ values, cell: { month: day.slice(0, 7), due: 1, renewed: Number(renewed), dueMrr: before.mrr, renewedMrr: renewed ? before.mrr : 0n } }];
      }),
    );
  });
}

/** Of whom no end is known: the last end of a term in which all that goes on was asked to stop, when that is yet to come. */
function askedFor(customer: TestCustomer, stretches: Stretch[], back: string, dataDate: string): string | undefined {
  const standing = (wishes: TestCancellation[] = []) => wishes.filter((wish) => wish.on <= dataDate && wish.on >= back && stands(wish, dataDate)).map(({ on }) => on);
  const ends = stretches
    .filter(({ endsOn }) => endsOn === null)
    .map((open) => {
      const asked = [...standing(customer.cancellations), ...standing(open.subscription.cancellations)].sort().at(-1);
      if (asked === undefined) return undefined;
      const anchor = anchorOf(open, stretches.filter(({ subscription }) => subscription === open.subscription));
      let n = 1;
      while (nthEnd(anchor, open, n) < asked) n += 1;
      return nthEnd(anchor, open, n);
    });
  const last = ends.includes(undefined) ? undefined : ends.sort().at(-1);
  return last !== undefined && last > dataDate ? last : undefined;
}

const AFTER_EVERYTHING = "2030-01-01";

export function scheduled(all: Somebody[], world: GrowthWorld): Fact<ScheduledCell>[] {
  const { dataDate } = world;
  return all.flatMap(({ customer, values, paying }) => {
    const stretches = stretchesOf(customer, { ...world, dataDate: AFTER_EVERYTHING });
    const mrr = mrrOn(stretches, dataDate);
    if (mrr === 0n) return [];
    const later = daysFrom(addDays(dataDate, 1), AFTER_EVERYTHING);
    const leaves = later.find((day) => mrrOn(stretches, day) === 0n) ?? askedFor(customer, stretches, backOn(dataDate, paying?.movements ?? []), dataDate);
    const facts: Fact<ScheduledCell>[] = leaves === undefined ? [] : [{ values, cell: { day: leaves, kind: "churn", customers: 1, mrr } }];
    const due = new Map<string, bigint>();
    for (const subscription of customer.subscriptions) {
      const own = stretches.filter((s) => s.subscription === subscription);
      const now = own.find((s) => covers(s, dataDate));
      if (!now || !isLong(now)) continue;
      const next = later.slice(0, 400).find((day) => isTermEnd(now, own, day));
      if (next !== undefined && own.some((s) => covers(s, next))) due.set(next, (due.get(next) ?? 0n) + now.mrr);
    }
    for (const [day, dueMrr] of due) facts.push({ values, cell: { day, kind: "renewal", customers: 1, mrr: dueMrr } });
    return facts;
  });
}
