import { Temporal } from "temporal-polyfill";
import { monthlyMrr } from "@/server/metrics/mrr";
import type { DemoCustomer, DemoPhase } from "./customer";
import { addOn, firstMonth, hosting, months, paymentFees, planOrder, support } from "./market";
import type { DemoPayment } from "./payments";
import type { Random } from "./random";

export type DemoServiceCost = { month: string; category: "hosting" | "support" | "payment_fees" | "refunds"; plan: string | null; amount: number };

/** Costs follow the MRR at the close of each month, with noise; refunds are what was given back. */
export function inventServiceCosts(random: Random, customers: readonly DemoCustomer[], payments: readonly DemoPayment[]): DemoServiceCost[] {
  const phases = customers.flatMap(({ subscriptions }) => subscriptions.flatMap((subscription) => subscription.phases));
  const costs: DemoServiceCost[] = [];
  const start = Temporal.PlainYearMonth.from(firstMonth);
  for (let index = 0; index < months; index++) {
    const month = start.add({ months: index });
    const mrr = mrrByPlan(phases, month.toPlainDate({ day: month.daysInMonth }).toString());
    const total = [...mrr.values()].reduce((sum, amount) => sum + amount, 0);
    const add = (category: DemoServiceCost["category"], plan: string | null, amount: number) => {
      if (amount > 0) costs.push({ month: `${month.toString()}-01`, category, plan, amount: Math.round(amount / 100) * 100 });
    };
    const noise = (spread: number) => 1 - spread + 2 * spread * random.next();
    add("hosting", null, total * (month.toString() < hosting.since ? hosting.before : hosting.after) * noise(0.04));
    add("payment_fees", null, total * paymentFees * noise(0.02));
    add("refunds", null, refunded(payments, month.toString()));
    for (const plan of [...planOrder, addOn.plan]) add("support", plan, (mrr.get(plan) ?? 0) * support[plan] * noise(0.08));
  }
  return costs;
}

function mrrByPlan(phases: readonly DemoPhase[], day: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const phase of phases) {
    if (phase.startsOn > day || (phase.endsOn !== null && phase.endsOn <= day)) continue;
    const mrr = Number(monthlyMrr({ ...phase, unitAmount: BigInt(phase.unitAmount), intervalCount: 1 }));
    sums.set(phase.plan, (sums.get(phase.plan) ?? 0) + mrr);
  }
  return sums;
}

const refunded = (payments: readonly DemoPayment[], month: string) =>
  payments.filter(({ status, paidOn }) => status === "refunded" && paidOn.startsWith(month)).reduce((sum, { amount }) => sum + amount, 0);
