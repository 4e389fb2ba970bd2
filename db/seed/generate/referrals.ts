import { Temporal } from "temporal-polyfill";
import type { DemoCustomer } from "./customer";
import { dataDate } from "./market";
import type { Random } from "./random";

export type DemoReferral = {
  referrer: string;
  referee: string | null;
  refereeEmail: string | null;
  invitedOn: string;
  signedUpOn: string | null;
  paidOn: string | null;
  rewardedOn: string | null;
  reward: number | null;
};

/** Each customer of the channel Referral has a referrer who was there before; and many invitations lead nowhere. */
export function inventReferrals(random: Random, customers: readonly DemoCustomer[]): DemoReferral[] {
  const referrals: DemoReferral[] = [];
  const day = (from: string, days: number) => Temporal.PlainDate.from(from).add({ days }).toString();
  customers.forEach((customer, index) => {
    if (index > 20 && customer.channel === "Referral") {
      // A few advocates bring many: the square of a uniform draw favours the early customers.
      const referrer = customers[Math.floor(random.next() ** 2 * index)];
      if (!referrer) return;
      const rewardedOn = day(customer.startedOn, 30);
      const rewarded = rewardedOn <= dataDate && random.chance(0.9);
      referrals.push({
        referrer: referrer.externalId,
        referee: customer.externalId,
        refereeEmail: customer.email,
        invitedOn: day(customer.startedOn, -random.int(6, 40)),
        signedUpOn: day(customer.startedOn, -random.int(0, 5)),
        paidOn: customer.startedOn,
        rewardedOn: rewarded ? rewardedOn : null,
        reward: rewarded ? 5000 : null,
      });
    }
    for (let invitation = 0; random.chance(0.22) && invitation < 4; invitation++) {
      const invitedOn = day(customer.startedOn, random.int(10, 200));
      if (invitedOn > dataDate) continue;
      const signedUpOn = random.chance(0.28) ? day(invitedOn, random.int(1, 14)) : null;
      referrals.push({
        referrer: customer.externalId,
        referee: null,
        refereeEmail: `guest.${index}.${invitation}@prospects.example`,
        invitedOn,
        signedUpOn: signedUpOn && signedUpOn <= dataDate ? signedUpOn : null,
        paidOn: null,
        rewardedOn: null,
        reward: null,
      });
    }
  });
  return referrals;
}
