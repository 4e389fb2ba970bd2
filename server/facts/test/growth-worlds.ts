import fc from "fast-check";
import type { TestCost, TestPlanMargin } from "@/db/test/factories/growth";
import { addDays } from "./days";
import type { WorldReferral } from "./oracle";
import { worlds, type World } from "./worlds";

/** A world with what stands beside the subscriptions. */
export type GrowthWorld = World & { referrals: WorldReferral[]; costs: TestCost[]; planMargins: TestPlanMargin[] };

const day = fc.integer({ min: -30, max: 480 }).map((days) => addDays("2023-11-15", days));
const month = day.map((date) => date.slice(0, 7));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

export const growthWorlds: fc.Arbitrary<GrowthWorld> = worlds.chain((world) => {
  const who = fc.constantFrom(...world.customers.map(({ externalId = "" }) => externalId));
  const referral: fc.Arbitrary<WorldReferral> = fc.record({
    id: fc.uuid(),
    referrer: who,
    referee: some(who),
    refereeEmailLc: fc.constantFrom(null, "a@example.com", "b@example.com"),
    invitedOn: some(day),
    signedUpOn: some(day),
    paidOn: some(day),
    rewardedOn: some(day),
    reward: some(fc.constantFrom(0n, 2500n)),
  });
  const plan = fc.constantFrom("Basic", "Pro", "Max");
  return fc.record({
    referrals: fc.uniqueArray(referral, { maxLength: 8, selector: ({ id }) => id }),
    costs: fc.array(fc.record({ month, plan: fc.option(plan, { freq: 1 }), amount: fc.bigInt({ min: -3000n, max: 60_000n }) }), { maxLength: 8 }),
    planMargins: fc.uniqueArray(fc.record({ plan, validFrom: day, ppm: fc.constantFrom(0, 250_000, 666_667, 1_000_000, -500_000) }), {
      maxLength: 3,
      selector: ({ plan: name, validFrom }) => `${name} ${validFrom}`,
    }),
  }).map((beside) => ({ ...world, ...beside }));
});
