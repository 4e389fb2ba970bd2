import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { TestCustomer } from "@/db/test/factories/customers";
import { wholeMonthsBetween } from "@/server/facts/test/days";
import type { Known } from "./evaluate";

/** The day the generated workspaces know to, and from which rolling days count. */
export const TODAY = "2026-06-30";

/** Missing as often as there: what a rule makes of nothing is half of what it means. */
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const daysAgo = (most: number) => fc.integer({ min: 0, max: most }).map((days) => Temporal.PlainDate.from(TODAY).subtract({ days }).toString());

const categories = fc.constantFrom(["price", "too expensive"], ["price", "budget cut"], ["product", "missing feature"]) as fc.Arbitrary<[string, string]>;

const person = fc.record({
  plan: fc.constantFrom("Team", "Business", "été", "O'Hara; --"),
  yearly: fc.boolean(),
  start: daysAgo(900),
  /** Days from the start to the end, which may lie ahead. */
  life: perhaps(fc.integer({ min: 1, max: 1000 })),
  /** More than an add-on: a customer's plan is its dearest one. */
  mrr: fc.integer({ min: 501, max: 30_000 }),
  addOn: perhaps(fc.constantFrom("Seats", "Support")),
  why: perhaps(categories),
  channel: perhaps(fc.constantFrom("ads", "search", "Events")),
  campaign: perhaps(fc.constantFrom("spring", "Autumn 50 %")),
  country: perhaps(fc.constantFrom("FR", "BE")),
  referrer: perhaps(fc.nat()),
  referralCount: perhaps(fc.integer({ min: 0, max: 4 })),
  failed: fc.array(daysAgo(120), { maxLength: 3 }),
  activatedOn: perhaps(daysAgo(900)),
  name: perhaps(fc.constantFrom("Aster", "ÉCOLE du Nord", "100% Co", "a_b")),
  email: perhaps(fc.constantFrom("a@x.org", "B@Y.com")),
  industry: perhaps(fc.constantFrom("Retail", "health", "")),
  seats: perhaps(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(2.5, 0.1))),
  signed: perhaps(daysAgo(900)),
  onboarded: perhaps(fc.boolean()),
});
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

export const people = fc.array(person, { minLength: 1, maxLength: 40 });

const id = (index: number) => `c${index}`;

/** As they stand in the database, and what is known of each, told from the same facts by other means. */
export function written(list: readonly Person[]): { customers: TestCustomer[]; known: Record<string, Known> } {
  const named = new Map<string, number>();
  const referrers = list.map(({ referrer }, index) => (referrer === null || referrer % list.length === index ? null : id(referrer % list.length)));
  for (const referrer of referrers) if (referrer) named.set(referrer, (named.get(referrer) ?? 0) + 1);
  const customers = list.map((one, index) => customerOf(one, id(index), referrers[index] ?? null));
  return { customers, known: Object.fromEntries(list.map((one, index) => [id(index), knownOf(one, id(index), referrers[index] ?? null, named)])) };
}

const dayAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
const endOf = ({ start, life }: Person) => (life === null ? null : dayAfter(start, life));
const attributesOf = ({ industry, seats, signed, onboarded }: Person) =>
  Object.fromEntries(Object.entries({ industry, seats, signed, onboarded }).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));

function customerOf(one: Person, externalId: string, referredBy: string | null): TestCustomer {
  const { plan, yearly, start, mrr, addOn, why, failed, channel, campaign, country, referralCount, activatedOn, name, email } = one;
  const phase = { startsOn: start, endsOn: endOf(one), interval: yearly ? ("year" as const) : ("month" as const) };
  const cancellations = why && phase.endsOn ? [{ on: start, category: why[0], reason: why[1] }] : [];
  return {
    ...{ externalId, channel, campaign, country, referredBy, referralCount, activatedOn, name, email },
    attributes: attributesOf(one),
    subscriptions: [
      { phases: [{ ...phase, plan, mrr: BigInt(mrr) }], cancellations },
      ...(addOn ? [{ kind: "add_on" as const, phases: [{ ...phase, plan: addOn, mrr: 500n }] }] : []),
    ],
    payments: failed.map((on) => ({ on, status: "failed" as const })),
  };
}

function knownOf(one: Person, externalId: string, referredBy: string | null, named: ReadonlyMap<string, number>): Known {
  const end = endOf(one);
  const left = end !== null && end <= TODAY;
  const referrals = named.get(externalId) ?? one.referralCount ?? (named.size > 0 ? 0 : null);
  const mrr = one.mrr + (one.addOn ? 500 : 0);
  return {
    plan: one.plan,
    first_plan: one.plan,
    interval: one.yearly ? "year" : "month",
    add_ons: one.addOn && !left ? [one.addOn] : null,
    mrr: left ? 0 : mrr,
    status: left ? "left" : end ? "leaving" : "paying",
    tenure: wholeMonthsBetween(one.start, left ? end : TODAY),
    cohort: one.start.slice(0, 7),
    customer_since: one.start,
    activated_on: one.activatedOn,
    last_movement_on: left ? end : one.start,
    left_on: left ? end : null,
    renews_on: left ? null : renewalOf(one, end),
    churn_category: left ? (one.why?.[0] ?? null) : null,
    churn_reason: left ? (one.why?.[1] ?? null) : null,
    channel: one.channel ?? (referredBy ? "referral" : null),
    campaign: one.campaign,
    country: one.country,
    referred: referredBy !== null,
    referrals,
    has_referred: referrals === null ? null : referrals > 0,
    failed_payments: one.failed.length,
    last_failed_payment: one.failed.toSorted().at(-1) ?? null,
    name: one.name,
    email: one.email,
    external_id: externalId,
    "attribute:industry": one.industry,
    "attribute:seats": one.seats,
    "attribute:signed": one.signed,
    "attribute:onboarded": one.onboarded,
  };
}

/** The next anniversary of a yearly contract, if it is outlived. */
function renewalOf({ yearly, start }: Person, end: string | null): string | null {
  if (!yearly) return null;
  for (let years = 1; ; years += 1) {
    const day = Temporal.PlainDate.from(start).add({ years }).toString();
    if (day > TODAY) return end === null || end > day ? day : null;
  }
}
