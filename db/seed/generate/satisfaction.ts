import { Temporal } from "temporal-polyfill";
import type { DemoCustomer } from "./customer";
import { dataDate, praises, surveysAnswered } from "./market";
import type { Random } from "./random";

export type DemoAnswer = { customer: string; answeredOn: string; survey: "nps" | "csat" | "ces"; score: number; comment: string | null };

const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const;

/** Some answer a survey or two while they are there; who is about to leave is less pleased. */
export function inventAnswers(random: Random, customers: readonly DemoCustomer[]): DemoAnswer[] {
  return customers.flatMap((customer) => {
    const end = customer.subscriptions.at(-1)?.endedOn ?? null;
    const leaves = end !== null && end <= dataDate;
    const days = Temporal.PlainDate.from(customer.startedOn).until(leaves ? end : dataDate, { largestUnit: "day" }).days;
    const answers: DemoAnswer[] = [];
    for (let asked = 30; asked < days; asked += 180) {
      if (!random.chance(surveysAnswered.share)) continue;
      const survey = random.weighted(surveysAnswered.of);
      const [low, high] = scales[survey];
      const pleased = Math.min(1, Math.max(0, (leaves && days - asked < 180 ? 0.45 : 0.8) + (random.next() - 0.5) * 0.7));
      answers.push({
        customer: customer.externalId,
        answeredOn: Temporal.PlainDate.from(customer.startedOn).add({ days: asked + random.int(0, Math.min(14, days - asked - 1)) }).toString(),
        survey,
        score: low + Math.round(pleased * (high - low)),
        comment: pleased > 0.8 && random.chance(0.2) ? random.pick(praises) : null,
      });
    }
    return answers;
  });
}

/** Who was taken by the hand got started within weeks; some of the others did by themselves, later. */
export function activate(random: Random, customers: readonly DemoCustomer[]): void {
  for (const customer of customers) {
    const guided = customer.attributes.onboarded === true;
    if (!random.chance(guided ? 0.94 : 0.4)) continue;
    const on = Temporal.PlainDate.from(customer.startedOn).add({ days: guided ? random.int(1, 21) : random.int(10, 70) }).toString();
    const left = customer.subscriptions.at(-1)?.endedOn ?? null;
    if (on <= dataDate && (left === null || on < left)) customer.activatedOn = on;
  }
}
