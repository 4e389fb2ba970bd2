import { Temporal } from "temporal-polyfill";
import type { DemoCustomer } from "./customer";
import { dataDate } from "./market";
import type { Random } from "./random";

export type DemoPayment = { customer: string; externalId: string; paidOn: string; status: "succeeded" | "failed" | "refunded"; amount: number; method: string };

/** One invoice per billing period; some cards fail and are paid days later, and who left over a failed card never pays. */
export function inventPayments(random: Random, customers: readonly DemoCustomer[]): DemoPayment[] {
  const payments: DemoPayment[] = [];
  for (const customer of customers) {
    const method = random.weighted([["card", 62], ["direct debit", 26], ["transfer", 12]]);
    const unpaid = new Set(customer.cancellations.filter(({ kind }) => kind === "involuntary").map(({ cancelledOn }) => cancelledOn));
    let number = 0;
    const add = (paidOn: string, status: DemoPayment["status"], amount: number) =>
      payments.push({ customer: customer.externalId, externalId: `P-${customer.externalId.slice(2)}-${++number}`, paidOn, status, amount, method });
    for (const subscription of customer.subscriptions) {
      for (const phase of subscription.phases) {
        const amount = phase.unitAmount * phase.quantity;
        const end = phase.endsOn && phase.endsOn <= dataDate ? phase.endsOn : dataDate;
        const start = Temporal.PlainDate.from(phase.startsOn);
        const step = phase.interval === "year" ? 12 : 1;
        for (let term = 0; ; term++) {
          const due = start.add({ months: term * step }).toString();
          if (due >= end) break;
          const late = method === "card" && random.chance(0.021);
          if (late) add(due, "failed", amount);
          const paidOn = late ? Temporal.PlainDate.from(due).add({ days: random.int(2, 6) }).toString() : due;
          if (paidOn <= dataDate) add(paidOn, "succeeded", amount);
          if (paidOn <= dataDate && random.chance(0.004)) add(paidOn, "refunded", amount);
        }
        if (subscription.endedOn && unpaid.has(subscription.endedOn) && phase.endsOn === subscription.endedOn) add(subscription.endedOn, "failed", amount);
      }
    }
  }
  return payments;
}
