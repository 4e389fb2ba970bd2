import type { TestCustomer } from "@/db/test/factories/customers";
import type { AcquisitionCell, ChurnCell, PaymentCell, PlanCell, ReferralCell, TrialCell } from "../../metrics/cells";
import { addDays, monthsLater, wholeMonthsBetween } from "./days";
import type { GrowthWorld } from "./growth-worlds";
import { stretchesOf } from "./oracle";
import { isReferred, oracleCustomer, paidSince, termOf, type OracleCustomer } from "./oracle-cells";

/** One customer, whether it ever paid or not, with its value of each breakdown. */
export type Somebody = { externalId: string; customer: TestCustomer; paying: OracleCustomer | null; values: Values };
export type Dimension = "plan" | "interval" | "channel" | "country";
/** Also whose it is: a segment takes some customers. */
type Values = Record<Dimension | "externalId", string>;

export function everybodyIn(world: GrowthWorld): Somebody[] {
  return world.customers.map((customer) => {
    const paying = oracleCustomer(customer, world);
    const channel = customer.channel ?? (isReferred(customer, world, paying?.movements[0]?.day ?? "9999") ? "referral" : "");
    const { externalId = "" } = customer;
    const values = { plan: paying?.plan ?? "", interval: paying?.interval ?? "", channel, country: customer.country ?? "", externalId };
    return { externalId, customer, paying, values };
  });
}

/** A cell of one customer and where it belongs: oracles answer these, a test adds them up by group. */
export type Fact<Cell> = { values: Values; cell: Cell };

const monthOf = (day: string) => day.slice(0, 7);

export const acquisitions = (all: Somebody[]): Fact<AcquisitionCell>[] =>
  all.flatMap(({ paying, values }) => {
    const [first] = paying?.movements ?? [];
    return first ? [{ values, cell: { month: monthOf(first.day), channel: values.channel, newCustomers: 1, newReferred: Number(paying?.referred === "yes"), newMrr: first.after } }] : [];
  });

export const churns = (all: Somebody[]): Fact<ChurnCell>[] =>
  all.flatMap(({ paying, values }) =>
    (paying?.movements ?? []).filter(({ kind }) => kind === "churn").map((movement) => {
      const { day, before, undated, churnKind, category, reason, planLeft } = movement;
      const told = movement === paying?.movements.at(-1) ? paying.told : null;
      const lived = wholeMonthsBetween(paying?.movements[0]?.day ?? day, day);
      return {
        values,
        cell: {
          month: monthOf(day),
          kind: churnKind as ChurnCell["kind"],
          category: category ?? "",
          reason: reason ?? "",
          plan: planLeft ?? "",
          term: values.interval,
          tenureMonths: told ?? lived,
          customers: 1,
          undated: Number(undated),
          mrr: before,
        },
      };
    }),
  );

export function planCloses(all: Somebody[], { dataDate }: GrowthWorld): Fact<PlanCell>[] {
  return all.flatMap(({ paying, values }) => {
    const facts: Fact<PlanCell>[] = [];
    for (let month = paying?.cohortMonth ?? "9999-12"; month <= monthOf(dataDate); month = monthOf(monthsLater(`${month}-01`, 1))) {
      const end = addDays(monthsLater(`${month}-01`, 1), -1);
      const close = end < dataDate ? end : dataDate;
      for (const { plan, mrr, startsOn, endsOn } of paying?.stretches ?? []) {
        if (startsOn <= close && (endsOn === null || endsOn > close)) facts.push({ values, cell: { month, plan: plan ?? "", subscriptions: 1, closingMrr: mrr } });
      }
    }
    return facts;
  });
}

export const trialOutcomes = (all: Somebody[], world: GrowthWorld): Fact<TrialCell>[] =>
  all.flatMap((somebody) => {
    const stretches = stretchesOf(somebody.customer, world);
    const beginnings = somebody.customer.subscriptions.map((subscription) => stretches.filter((s) => s.subscription === subscription).map((s) => s.startsOn).sort()[0]);
    return somebody.customer.subscriptions.flatMap(({ trial, phases: [tried] }) => {
      if (!trial || !tried || trial.endsOn > world.dataDate) return [];
      const deadline = addDays(trial.endsOn, 30);
      const converted = beginnings.some((day) => day !== undefined && day >= trial.startsOn && day <= deadline);
      const values = { ...somebody.values, plan: tried.plan ?? "", interval: termOf(tried) };
      return [{ values, cell: { month: monthOf(trial.endsOn), ended: 1, converted: Number(converted), open: Number(!converted && deadline > world.dataDate) } }];
    });
  });

export function referralSteps(all: Somebody[], world: GrowthWorld): Fact<ReferralCell>[] {
  const nothing = { invited: 0, signedUp: 0, paying: 0, rewarded: 0, rewards: 0n };
  const told = world.referrals.map((row) => {
    const firstPaid = all.find(({ externalId }) => externalId === row.referee)?.paying?.movements[0]?.day ?? null;
    const paidOn = paidSince(row, firstPaid);
    const signedUpOn = row.signedUpOn ?? paidOn;
    return { ...row, paidOn, signedUpOn, invitedOn: row.invitedOn ?? signedUpOn, person: row.referee ?? row.refereeEmailLc ?? row.id };
  });
  const key = ({ signedUpOn, invitedOn, id }: (typeof told)[number]) => `${signedUpOn ?? "9999"} ${invitedOn ?? "9999"} ${id}`;
  return told.flatMap((row) => {
    const values = all.find(({ externalId }) => externalId === row.referrer)?.values;
    const isFirst = told.every((other) => other.person !== row.person || key(other) >= key(row));
    const steps: [string | null, Partial<ReferralCell>][] = [
      [row.invitedOn, { invited: 1 }],
      [row.signedUpOn, { signedUp: Number(isFirst) }],
      [row.paidOn, { paying: Number(isFirst) }],
      [row.rewardedOn, { rewarded: Number(isFirst), rewards: row.reward ?? 0n }],
    ];
    return steps.flatMap(([day, step]) => (values && day !== null && day <= world.dataDate ? [{ values, cell: { month: monthOf(day), ...nothing, ...step } }] : []));
  });
}

export const receipts = (all: Somebody[], world: GrowthWorld): Fact<PaymentCell>[] =>
  all.flatMap(({ customer, paying, values }) =>
    (customer.payments ?? [])
      .filter(({ status, on }) => status !== "failed" && on <= world.dataDate)
      .flatMap(({ on, amount = 0n, status }) => {
        if (!paying) return [];
        const [received, payments] = status === "refunded" ? [-amount, 0] : [amount, 1];
        return [{ values, cell: { cohortMonth: paying.cohortMonth, month: monthOf(on), received, payments } }];
      }),
  );
