import fc from "fast-check";
import type { TestCancellation, TestCustomer, TestPhase, TestSubscription } from "@/db/test/factories/customers";
import { addDays } from "./days";
import type { OracleWorld } from "./oracle";
import type { OracleMargins } from "./oracle-cells";

/** Fourteen months around a leap day. */
const BEGINNING = "2023-11-15";

export type World = OracleWorld & { margins: OracleMargins; customers: TestCustomer[] };

const offset = (max: number) => fc.integer({ min: 0, max });

/** Small sums move often, equal ones tie, odd ones round; nothing makes no customer. */
const mrr = fc.oneof(fc.constantFrom(0n, 1n, 1000n, 2500n, 2500n, 999_999n), fc.bigInt({ min: 1n, max: 400_000n }));

type Billing = { interval: "day" | "week" | "month" | "year"; intervalCount: number };

const billings: Billing[] = [
  ...[1, 2, 3, 6, 12].map((intervalCount): Billing => ({ interval: "month", intervalCount })),
  ...[1, 2].map((intervalCount): Billing => ({ interval: "year", intervalCount })),
  { interval: "week", intervalCount: 1 },
  { interval: "day", intervalCount: 1 },
];

const price = fc
  .record({ mrr, plan: fc.constantFrom(null, "Basic", "Pro", "Max"), billing: fc.constantFrom(...billings) })
  .map(({ billing, ...what }) => ({ ...what, ...billing }));

const stretch = fc.record({
  price,
  /** 0 only counts in a subscription of one phase: it starts and ends on one day. */
  days: fc.oneof(fc.constantFrom(0, 1, 28, 29, 30, 31), offset(200)),
  gap: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: offset(70) }),
});

const wish = (from: string): fc.Arbitrary<TestCancellation> =>
  fc.record({
    on: offset(400).map((days) => addDays(from, days - 10)),
    kind: fc.constantFrom("voluntary", "involuntary", "unknown"),
    category: fc.constantFrom(null, "Price", "Product"),
    reason: fc.constantFrom(null, "Too dear", "Missing feature", "Closed"),
  });

function subscription(dataDate: string): fc.Arbitrary<TestSubscription> {
  return fc
    .record({
      start: offset(400),
      stretches: fc.array(stretch, { minLength: 1, maxLength: 4 }),
      end: fc.constantFrom("open", "as told", "on the data date"),
      undated: fc.boolean(),
      toldTenure: fc.option(offset(20)),
    })
    .chain(({ start, stretches, end, ...rest }) => {
      const phases = phasesOf(addDays(BEGINNING, start), stretches);
      const last = phases.at(-1);
      if (last && end === "open") last.endsOn = null;
      if (last && end === "on the data date" && last.startsOn < dataDate) last.endsOn = dataDate;
      const from = phases[0]?.startsOn ?? BEGINNING;
      return fc.array(wish(from), { maxLength: 2 }).map((cancellations) => ({ ...rest, phases, cancellations }));
    });
}

type Stretch = { price: Omit<TestPhase, "startsOn" | "endsOn">; days: number; gap: number };

function phasesOf(start: string, stretches: Stretch[]): TestPhase[] {
  let day = start;
  return stretches.map(({ price: terms, days, gap }) => {
    const startsOn = addDays(day, gap);
    day = addDays(startsOn, stretches.length === 1 ? days : Math.max(1, days));
    return { ...terms, startsOn, endsOn: day };
  });
}

const customer = (dataDate: string): fc.Arbitrary<TestCustomer> =>
  fc.record({
    channel: fc.constantFrom(null, "ads", "search"),
    country: fc.constantFrom(null, "FR", "DE"),
    referredBy: fc.constantFrom(null, null, "somebody"),
    subscriptions: fc.array(subscription(dataDate), { minLength: 1, maxLength: 3 }),
    cancellations: fc.array(wish(BEGINNING), { maxLength: 1 }),
  });

const margins: fc.Arbitrary<OracleMargins> = fc
  .array(fc.record({ from: offset(500).map((days) => addDays(BEGINNING, days)), ppm: fc.constantFrom(0, 333_333, 500_000, 795_000, 1_000_000, -250_000) }), { maxLength: 2 })
  .map((later) => [{ from: "1970-01-01", ppm: 812_500 }, ...uniqueByDay(later)].toSorted((a, b) => (a.from < b.from ? -1 : 1)));

const uniqueByDay = (versions: OracleMargins) => [...new Map(versions.map((version) => [version.from, version])).values()];

/** Workspaces as awkward as they come: several subscriptions a customer, gaps, ties, same days, the scheduled and the free. */
export const worlds: fc.Arbitrary<World> = offset(150)
  .map((days) => addDays(BEGINNING, 280 + days))
  .chain((dataDate) =>
    fc.record({
      dataDate: fc.constant(dataDate),
      recognition: fc.constantFrom<OracleWorld["recognition"]>("service_end", "cancel_request"),
      margins,
      customers: fc.array(customer(dataDate), { minLength: 1, maxLength: 8 }).map((list) => list.map((one, index) => ({ ...one, externalId: `c${index}` }))),
    }),
  );
