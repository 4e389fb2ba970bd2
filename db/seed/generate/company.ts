import { Temporal } from "temporal-polyfill";
import { giveCoupons } from "./coupons";
import { inventCustomer, newCustomers, type DemoCustomer } from "./customer";
import { firstMonth, months } from "./market";
import { changeMinds, nameCompetitors } from "./cancellations";
import { inventPayments, type DemoPayment } from "./payments";
import { seededRandom } from "./random";
import { inventReferrals, type DemoReferral } from "./referrals";
import { activate, inventAnswers, type DemoAnswer } from "./satisfaction";
import { inventServiceCosts, type DemoServiceCost } from "./service-costs";
import { inventSpend, type DemoSpend } from "./spend";
import { inventProspects, startWithTrials } from "./trials";

export type DemoCompany = {
  customers: DemoCustomer[];
  /** Who tried and did not buy. */
  prospects: DemoCustomer[];
  payments: DemoPayment[];
  referrals: DemoReferral[];
  spend: DemoSpend[];
  serviceCosts: DemoServiceCost[];
  answers: DemoAnswer[];
};

/** The whole demo company, the same each time: about 5,000 customers over 36 months. What is drawn later changes nothing of what was drawn before. */
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
  const payments = inventPayments(random, customers);
  const referrals = inventReferrals(random, customers);
  const spend = inventSpend(random, customers);
  startWithTrials(random, customers);
  const prospects = inventProspects(random, customers);
  const serviceCosts = inventServiceCosts(random, customers, payments);
  giveCoupons(random, customers, payments);
  nameCompetitors(random, customers);
  changeMinds(random, customers);
  const answers = inventAnswers(random, customers);
  activate(random, customers);
  return { customers, prospects, payments, referrals, spend, serviceCosts, answers };
}
