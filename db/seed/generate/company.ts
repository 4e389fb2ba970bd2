import { Temporal } from "temporal-polyfill";
import { inventCustomer, newCustomers, type DemoCustomer } from "./customer";
import { firstMonth, months } from "./market";
import { inventPayments, type DemoPayment } from "./payments";
import { seededRandom } from "./random";
import { inventReferrals, type DemoReferral } from "./referrals";
import { inventSpend, type DemoSpend } from "./spend";

export type DemoCompany = { customers: DemoCustomer[]; payments: DemoPayment[]; referrals: DemoReferral[]; spend: DemoSpend[] };

/** The whole demo company, the same each time: about 5,000 customers over 36 months. */
export function inventCompany(seed = 20261031): DemoCompany {
  const random = seededRandom(seed);
  const start = Temporal.PlainYearMonth.from(firstMonth);
  const customers: DemoCustomer[] = [];
  for (let index = 0; index < months; index++) {
    const month = start.add({ months: index });
    const arrivals = newCustomers(random, index, month);
    const days = Array.from({ length: arrivals }, () => random.int(1, month.daysInMonth)).sort((a, b) => a - b);
    for (const day of days) customers.push(inventCustomer(random, customers.length + 1, month.toPlainDate({ day })));
  }
  return { customers, payments: inventPayments(random, customers), referrals: inventReferrals(random, customers), spend: inventSpend(random, customers) };
}
