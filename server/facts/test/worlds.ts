import fc from "fast-check";
import type { TestCancellation, TestCustomer, TestPayment, TestPhase, TestSubscription } from "@/db/test/factories/customers";
import { minorRate, rateOn, rateTable } from "../../metrics/currency";
import type { Discount } from "../../metrics/discounts";
import { phasesOf as phasesOfTerms } from "../../metrics/phases";
import { currencies, type TestContract } from "./contract";
import { addDays } from "./days";
import type { OracleReason, OracleWorld } from "./oracle";
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
  fc
    .record({
      on: offset(400).map((days) => addDays(from, days - 10)),
      kind: fc.constantFrom("voluntary", "involuntary", "unknown"),
      category: fc.constantFrom(null, "Price", "Product"),
      reason: fc.constantFrom(null, "Too dear", "Missing feature", "Closed"),
      takenBack: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.oneof(fc.constant(true as const), offset(120)) }),
    })
    .map(({ takenBack, ...wish }) => ({ ...wish, withdrawn: typeof takenBack === "number" ? addDays(wish.on, takenBack) : takenBack }));

const reasons: fc.Arbitrary<OracleReason[]> = fc.uniqueArray(
  fc.record({
    raw: fc.constantFrom<OracleReason["raw"]>(["Price", "Too dear"], ["Product", "Missing feature"], ["", "Closed"], ["Product", ""]),
    to: fc.record({ category: fc.constantFrom("", "Money", "Product"), reason: fc.constantFrom("", "Costs", "Closed"), kind: fc.constantFrom(null, "voluntary", "involuntary") }),
  }),
  { maxLength: 3, selector: ({ raw }) => raw.join("/") },
);

const discount = (from: string): fc.Arbitrary<Discount> =>
  fc
    .tuple(
      fc.oneof(fc.record({ ppm: fc.constantFrom(0, 100_000, 333_333, 1_000_000) }), fc.record({ amount: fc.constantFrom(1n, 500n, 10_000n) })),
      fc.oneof(fc.constantFrom({ lasts: "once" as const }, { lasts: "forever" as const }), fc.integer({ min: 1, max: 6 }).map((months) => ({ lasts: "repeating" as const, months }))),
      fc.oneof(fc.constant(0), offset(200)),
    )
    .map(([off, lasting, days]) => ({ ...off, ...lasting, startsOn: addDays(from, days) }));

const table = rateTable(Object.entries(currencies).flatMap(([currency, { rates }]) => rates.map((rate) => ({ currency, ...rate }))));

/** Half of them told by a contract, of which the code under test makes the phases. */
function agreed(phases: TestPhase[], trialEnd: string | null): fc.Arbitrary<{ phases: TestPhase[]; contract: TestContract | null }> {
  const asTold = fc.constant({ phases, contract: null });
  const [first] = phases;
  if (!first || first.startsOn === first.endsOn) return asTold;
  const contract = fc
    .record({ quantity: fc.integer({ min: 0, max: 3 }), currency: fc.constantFrom(...Object.keys(currencies)), discounts: fc.array(discount(first.startsOn), { maxLength: 3 }) })
    .map(({ quantity, currency, discounts }) => {
      const stretches = phases.map(({ mrr: amount, startsOn, endsOn, plan = null, interval = "month", intervalCount = 1 }) => {
        // A day's price like another's month's: squares of what the year makes of it would leave the exact part of a double.
        const unitAmount = interval === "day" ? amount / 30n : amount;
        return { startsOn, endsOn, plan, interval, intervalCount, unitAmount, quantity };
      });
      const billedFrom = trialEnd !== null && trialEnd > first.startsOn ? trialEnd : first.startsOn;
      const rate = minorRate(rateOn(table, currency, first.startsOn) ?? [0n, 1n], { from: currencies[currency]?.digits ?? 2, to: 2 });
      return { phases: phasesOfTerms({ stretches, discounts, billedFrom, rate }).map((phase) => ({ ...phase, currency })), contract: { stretches, discounts, billedFrom, currency } };
    });
  return fc.oneof(asTold, contract);
}

function subscription(dataDate: string): fc.Arbitrary<TestSubscription & { contract: TestContract | null }> {
  return fc
    .record({
      start: offset(400),
      stretches: fc.array(stretch, { minLength: 1, maxLength: 4 }),
      end: fc.constantFrom("open", "as told", "on the data date"),
      undated: fc.boolean(),
      toldTenure: fc.option(offset(20)),
      kind: fc.constantFrom<TestSubscription["kind"]>("base", "add_on"),
      trialDays: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.oneof(fc.constantFrom(0, 14, 30), offset(60)) }),
      unpaidAfter: fc.option(offset(250), { freq: 2 }),
      asksAfter: fc.option(offset(250), { freq: 2 }),
    })
    .chain(({ start, stretches, end, trialDays, unpaidAfter, asksAfter, ...rest }) => {
      const phases = phasesOf(addDays(BEGINNING, start), stretches);
      const last = phases.at(-1);
      if (last && end === "open") last.endsOn = null;
      if (last && end === "on the data date" && last.startsOn < dataDate) last.endsOn = dataDate;
      const from = phases[0]?.startsOn ?? BEGINNING;
      const later = (days: number | null) => (days === null ? null : addDays(from, days));
      const trialEnd = later(trialDays);
      const known = { ...rest, trial: trialEnd === null ? null : { startsOn: from, endsOn: trialEnd }, pastDueSince: later(unpaidAfter), requestedOn: later(asksAfter) };
      return fc
        .record({ terms: agreed(phases, trialEnd), cancellations: fc.array(wish(from), { maxLength: 2 }) })
        .map(({ terms, cancellations }) => ({ ...known, ...terms, cancellations }));
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

const payment: fc.Arbitrary<TestPayment> = fc.record({
  on: offset(430).map((days) => addDays(BEGINNING, days)),
  status: fc.constantFrom("succeeded", "failed", "failed", "refunded"),
  amount: fc.bigInt({ min: 0n, max: 90_000n }),
});

const customer = (dataDate: string): fc.Arbitrary<TestCustomer> =>
  fc.record({
    channel: fc.constantFrom(null, "ads", "search"),
    country: fc.constantFrom(null, "FR", "DE"),
    referredBy: fc.constantFrom(null, null, "somebody"),
    attributes: fc.record({ industry: fc.constantFrom("Retail", "Health"), onboarded: fc.boolean() }, { requiredKeys: [], noNullPrototype: true }),
    subscriptions: fc.array(subscription(dataDate), { minLength: 1, maxLength: 3 }),
    cancellations: fc.oneof({ weight: 3, arbitrary: fc.constant<TestCancellation[]>([]) }, { weight: 1, arbitrary: fc.array(wish(BEGINNING), { maxLength: 1 }) }),
    payments: fc.array(payment, { maxLength: 4 }),
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
      discounts: fc.constantFrom<OracleWorld["discounts"]>("net", "recurring_only"),
      pastDue: fc.constantFrom<OracleWorld["pastDue"]>("keep", "end_after_30_days"),
      margins,
      reasons,
      customers: fc.array(customer(dataDate), { minLength: 1, maxLength: 8 }).map((list) => list.map((one, index) => ({ ...one, externalId: `c${index}` }))),
    }),
  );
