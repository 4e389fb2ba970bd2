import { Temporal } from "temporal-polyfill";
import { acquisitionSeason, addOn, channels, churnReasons, churnSeason, comments, countries, dataDate, industries, planOrder, plans, silentShare, type Channel, type Plan } from "./market";
import { inventCompany } from "./names";
import type { Random } from "./random";

export type DemoPhase = { startsOn: string; endsOn: string | null; plan: string; interval: "month" | "year"; unitAmount: number; quantity: number };
export type DemoSubscription = { externalId: string; startedOn: string; endedOn: string | null; cancelRequestedOn: string | null; phases: DemoPhase[]; trial?: { startsOn: string; endsOn: string }; couponFrom?: string };
export type DemoCancellation = { cancelledOn: string; kind: "voluntary" | "involuntary" | "unknown"; category: string | null; reason: string | null; comment: string | null; competitor?: string; withdrawn?: boolean; withdrawnOn?: string };
export type DemoCustomer = {
  externalId: string;
  name: string;
  email: string;
  country: string;
  channel: Channel;
  attributes: Record<string, string | number | boolean>;
  startedOn: string;
  activatedOn?: string;
  subscriptions: DemoSubscription[];
  cancellations: DemoCancellation[];
};

type Day = Temporal.PlainDate;
const lastDay = Temporal.PlainDate.from(dataDate);
const isBefore = (a: Day, b: Day) => Temporal.PlainDate.compare(a, b) < 0;
const seasonOf = (season: readonly number[], date: Day) => season[date.month - 1] ?? 1;

/** New customers of a month: growth from about 75 to about 190, with the seasons. */
export const newCustomers = (random: Random, index: number, month: Temporal.PlainYearMonth) =>
  Math.round((78 + 3.5 * index) * (acquisitionSeason[month.month - 1] ?? 1) * (0.94 + 0.12 * random.next()));

export function inventCustomer(random: Random, number: number, startedOn: Day): DemoCustomer {
  const channel = random.weighted(Object.entries(channels).map(([name, { share }]) => [name as Channel, share] as const));
  const company = inventCompany(random, number);
  const customer: DemoCustomer = {
    externalId: `C-${10000 + number}`,
    ...company,
    country: random.weighted(countries),
    channel,
    attributes: {
      industry: random.weighted(industries),
      employees: Math.round(4 + 26 * random.lognormal(1)),
      onboarded: random.chance(channel === "Paid search" ? 0.55 : 0.78),
      contract_signed: startedOn.toString(),
    },
    startedOn: startedOn.toString(),
    subscriptions: [],
    cancellations: [],
  };
  // Each customer is more or less loyal by nature: this spread is what makes churn fall with age.
  const temper = random.lognormal(0.7) * channels[channel].loyalty * (customer.attributes.onboarded ? 0.85 : 1.35);
  const plan = random.weighted(planOrder.map((name) => [name, plans[name].share] as const));
  let ended = live(random, customer, plan, temper, startedOn);
  // A few leavers come back, and stay a little longer than the first time.
  while (ended && random.chance(0.07)) {
    const back = ended.add({ days: random.int(45, 300) });
    if (!isBefore(back, lastDay)) break;
    ended = live(random, customer, plan, temper * 0.8, back);
  }
  return customer;
}

/** One subscription from its start to its end or beyond the data date; answers the day it ended, if it did. */
function live(random: Random, customer: DemoCustomer, firstPlan: Plan, temper: number, startedOn: Day): Day | null {
  let plan = firstPlan;
  const yearly = random.chance(plans[plan].yearly);
  let seats = random.int(plans[plan].seats[0], plans[plan].seats[1]);
  const phases: DemoPhase[] = [];
  const open = (day: Day) => {
    const last = phases.at(-1);
    if (last) last.endsOn = day.toString();
    phases.push({ startsOn: day.toString(), endsOn: null, plan, interval: yearly ? "year" : "month", unitAmount: plans[plan].price * (yearly ? 10 : 1), quantity: seats });
  };
  open(startedOn);
  const subscription: DemoSubscription = { externalId: `S-${customer.externalId.slice(2)}-${customer.subscriptions.length + 1}`, startedOn: startedOn.toString(), endedOn: null, cancelRequestedOn: null, phases };
  customer.subscriptions.push(subscription);
  let extra: DemoSubscription | null = null;

  for (let age = 1; ; age++) {
    const day = startedOn.add({ months: age });
    if (!isBefore(day, lastDay)) break;
    const early = age <= 3 ? 1.5 : 1;
    const hazard = Math.min(0.5, plans[plan].churn * temper * early * seasonOf(churnSeason, day));
    const leaves = yearly ? age % 12 === 0 && random.chance(1 - (1 - hazard) ** 9) : random.chance(hazard);
    if (leaves) {
      end(random, customer, subscription, day);
      if (extra) closePhase(extra, day);
      return day;
    }
    const target = plans[plan].seats;
    if (plan === "Starter" ? random.chance(0.008) : plan === "Team" && random.chance(0.004)) {
      plan = plan === "Starter" ? "Team" : "Business";
      seats = Math.max(seats, plans[plan].seats[0]);
      open(day);
    } else if (plan !== "Starter" && random.chance(0.019)) {
      seats += random.int(1, Math.max(1, Math.round(seats * 0.2)));
      open(day);
    } else if (plan !== "Starter" && seats > target[0] && random.chance(0.012)) {
      seats -= random.int(1, Math.max(1, Math.round(seats * 0.15)));
      open(day);
    } else if (!extra && plan === "Business" && random.chance(0.006)) {
      extra = secondSubscription(customer, day);
    }
  }
  scheduleLeaving(random, customer, subscription, yearly, temper);
  return null;
}

function secondSubscription(customer: DemoCustomer, day: Day): DemoSubscription {
  const subscription: DemoSubscription = {
    externalId: `S-${customer.externalId.slice(2)}-A`,
    startedOn: day.toString(),
    endedOn: null,
    cancelRequestedOn: null,
    phases: [{ startsOn: day.toString(), endsOn: null, plan: addOn.plan, interval: "month", unitAmount: addOn.price, quantity: 1 }],
  };
  // A returning customer may have had one before: ids stay unique.
  subscription.externalId += String(customer.subscriptions.length);
  customer.subscriptions.push(subscription);
  return subscription;
}

function closePhase(subscription: DemoSubscription, day: Day) {
  subscription.endedOn = day.toString();
  const last = subscription.phases.at(-1);
  if (last) last.endsOn = day.toString();
}

function end(random: Random, customer: DemoCustomer, subscription: DemoSubscription, day: Day) {
  closePhase(subscription, day);
  const asked = day.subtract({ days: random.int(0, 24) });
  const started = Temporal.PlainDate.from(subscription.startedOn);
  const cancelledOn = (isBefore(asked, started) ? started : asked).toString();
  if (random.chance(silentShare)) {
    customer.cancellations.push({ cancelledOn, kind: "unknown", category: null, reason: null, comment: null });
    return;
  }
  const [category, reason, , involuntary] = random.weighted(churnReasons.map((entry) => [entry, entry[2]] as const));
  const said = comments[reason];
  customer.cancellations.push({
    cancelledOn: involuntary ? day.toString() : cancelledOn,
    kind: involuntary ? "involuntary" : "voluntary",
    category,
    reason,
    comment: said && random.chance(0.4) ? random.pick(said) : null,
  });
  if (!involuntary) subscription.cancelRequestedOn = cancelledOn;
}

/** Some of today's customers have asked to leave and still pay: scheduled churn, in no fact yet. */
function scheduleLeaving(random: Random, customer: DemoCustomer, subscription: DemoSubscription, yearly: boolean, temper: number) {
  if (!random.chance(Math.min(0.05, 0.012 * temper))) return;
  const asked = lastDay.subtract({ days: random.int(0, 25) });
  const started = Temporal.PlainDate.from(subscription.startedOn);
  if (isBefore(asked, started)) return;
  const step = yearly ? 12 : 1;
  let leaves = started;
  for (let term = 1; !isBefore(lastDay, leaves); term++) leaves = started.add({ months: term * step });
  closePhase(subscription, leaves);
  subscription.cancelRequestedOn = asked.toString();
  const [category, reason] = random.weighted(churnReasons.filter((entry) => !entry[3]).map((entry) => [entry, entry[2]] as const));
  customer.cancellations.push({ cancelledOn: asked.toString(), kind: "voluntary", category, reason, comment: null });
}
