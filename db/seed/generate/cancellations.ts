import { Temporal } from "temporal-polyfill";
import type { DemoCustomer } from "./customer";
import { churnReasons, competitors, dataDate, mindsChanged } from "./market";
import type { Random } from "./random";

/** Most who go to somebody else say to whom. */
export function nameCompetitors(random: Random, customers: readonly DemoCustomer[]): void {
  for (const cancellation of customers.flatMap(({ cancellations }) => cancellations)) {
    if (cancellation.category === "Competitor" && random.chance(0.7)) cancellation.competitor = random.pick(competitors);
  }
}

/** Some who stay asked to leave once and took it back; some asked in the last weeks, and nobody has set an end yet. */
export function changeMinds(random: Random, customers: readonly DemoCustomer[]): void {
  for (const { subscriptions, cancellations } of customers) {
    const [first, ...others] = subscriptions;
    if (!first || others.length > 0 || first.endedOn !== null) continue;
    const days = Temporal.PlainDate.from(first.startedOn).until(dataDate, { largestUnit: "day" }).days;
    const withdrew = random.chance(mindsChanged.withdrawn);
    if (days < 60 || !(withdrew || random.chance(mindsChanged.asked))) continue;
    const [category, reason] = random.pick(churnReasons.filter(([, , , involuntary]) => !involuntary));
    const asked = Temporal.PlainDate.from(dataDate).subtract({ days: withdrew ? random.int(20, days - 20) : random.int(0, 15) });
    cancellations.push({
      cancelledOn: asked.toString(),
      kind: "voluntary",
      category,
      reason,
      comment: null,
      ...(withdrew && { withdrawn: true, withdrawnOn: asked.add({ days: random.int(1, 14) }).toString() }),
    });
  }
}
