import type { DemoCustomer } from "./customer";
import { channels, type Channel } from "./market";
import type { Random } from "./random";

export type DemoSpend = { month: string; channel: string; category: "media" | "salaries" | "tools"; purpose: "acquisition" | "retention"; amount: number };

/** Spend follows the customers it won, with noise; media grows dearer over the years, most of all on paid search. */
export function inventSpend(random: Random, customers: readonly DemoCustomer[]): DemoSpend[] {
  const won = new Map<string, number>();
  for (const { startedOn, channel } of customers) {
    const key = `${startedOn.slice(0, 7)}|${channel}`;
    won.set(key, (won.get(key) ?? 0) + 1);
  }
  const months = [...new Set(customers.map(({ startedOn }) => startedOn.slice(0, 7)))].sort();
  const spend: DemoSpend[] = [];
  months.forEach((month, index) => {
    for (const [channel, cost] of Object.entries(channels) as [Channel, (typeof channels)[Channel]][]) {
      const customersWon = won.get(`${month}|${channel}`) ?? 0;
      const dearer = channel === "Paid search" ? 1 + index * 0.016 : 1 + index * 0.004;
      const add = (category: DemoSpend["category"], perCustomer: number) => {
        const amount = Math.round((customersWon * perCustomer * dearer * (0.85 + 0.3 * random.next())) / 100) * 100;
        if (amount > 0) spend.push({ month: `${month}-01`, channel, category, purpose: "acquisition", amount });
      };
      add("media", cost.media);
      add("salaries", cost.salaries);
      add("tools", 1800);
    }
    spend.push({ month: `${month}-01`, channel: "Customer success", category: "salaries", purpose: "retention", amount: 420000 + index * 21000 });
  });
  return spend;
}
