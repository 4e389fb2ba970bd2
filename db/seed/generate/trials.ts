import { Temporal } from "temporal-polyfill";
import type { DemoCustomer } from "./customer";
import { countries, dataDate, plans, planOrder, trialDays, trialsPerConversion, triedShare, type Channel } from "./market";
import { inventCompany } from "./names";
import type { Random } from "./random";

const before = (day: string, days: number) => Temporal.PlainDate.from(day).subtract({ days }).toString();

/** Many customers tried for two weeks first, right up to the day they began to pay. */
export function startWithTrials(random: Random, customers: readonly DemoCustomer[]): void {
  for (const { subscriptions, channel } of customers) {
    const [first] = subscriptions;
    if (first && random.chance(triedShare[channel])) first.trial = { startsOn: before(first.startedOn, trialDays), endsOn: first.startedOn };
  }
}

/** For each trial that was won, some that were not; the last ones are still running at the data date or have time to decide. */
export function inventProspects(random: Random, customers: readonly DemoCustomer[]): DemoCustomer[] {
  const prospects: DemoCustomer[] = [];
  for (const { subscriptions, channel } of customers) {
    const won = subscriptions[0]?.trial;
    if (!won) continue;
    for (let left = trialsPerConversion[channel] - 1; random.chance(left); left--) prospects.push(inventProspect(random, prospects.length + 1, won, channel));
  }
  return prospects;
}

function inventProspect(random: Random, number: number, { startsOn }: { startsOn: string }, channel: Channel): DemoCustomer {
  const start = Temporal.PlainDate.from(startsOn).add({ days: random.int(0, 20) });
  const startedOn = start.toString() < dataDate ? start.toString() : dataDate;
  const endedOn = Temporal.PlainDate.from(startedOn).add({ days: trialDays }).toString();
  const externalId = `T-${10000 + number}`;
  const plan = random.weighted(planOrder.map((name) => [name, plans[name].share] as const));
  const phase = { startsOn: startedOn, endsOn: endedOn, plan, interval: "month" as const, unitAmount: plans[plan].price, quantity: plans[plan].seats[0] };
  return {
    externalId,
    ...inventCompany(random, 50000 + number),
    country: random.weighted(countries),
    channel,
    attributes: {},
    startedOn,
    subscriptions: [{ externalId: `S-${externalId}`, startedOn, endedOn, cancelRequestedOn: null, phases: [phase], trial: { startsOn: startedOn, endsOn: endedOn } }],
    cancellations: [],
  };
}
