import { addDays, monthsLater } from "./days";
import type { GrowthWorld } from "./growth-worlds";
import type { Somebody } from "./oracle-growth";

type Fraction = { over: bigint; under: bigint };

/**
 * Closing margin MRR by cohort and month, customer by customer: for each subscription the margin that METRICS §4 gives
 * its plan in that month, kept to the millionth, and one rounding a customer. Costs are shared by `all`, members or not.
 */
export function oracleMargins(members: Somebody[], world: GrowthWorld, all = members): Map<string, bigint> {
  const margins = new Map<string, bigint>();
  for (const { paying } of members) {
    for (let month = paying?.cohortMonth ?? "9999-12"; month <= world.dataDate.slice(0, 7); month = nextMonth(month)) {
      const held = heldAt(paying?.stretches ?? [], closeOf(month, world));
      if (!paying || held.length === 0) continue;
      const millionths = held.reduce((sum, { plan, mrr }) => sum + mrr * ppmOf(plan ?? "", month, all, world), 0n);
      const key = `${paying.cohortMonth} ${month}`;
      margins.set(key, (margins.get(key) ?? 0n) + nearest({ over: millionths, under: 1_000_000n }));
    }
  }
  return margins;
}

const nextMonth = (month: string) => monthsLater(`${month}-01`, 1).slice(0, 7);

function closeOf(month: string, { dataDate }: GrowthWorld): string {
  const end = addDays(`${nextMonth(month)}-01`, -1);
  return end < dataDate ? end : dataDate;
}

const heldAt = <S extends { startsOn: string; endsOn: string | null }>(stretches: S[], day: string) =>
  stretches.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));

function ppmOf(plan: string, month: string, all: Somebody[], world: GrowthWorld): bigint {
  const day = closeOf(month, world);
  const held = heldAt(all.flatMap(({ paying }) => paying?.stretches ?? []), day);
  const mrrOf = (name: string) => held.filter((stretch) => (stretch.plan ?? "") === name).reduce((sum, { mrr }) => sum + mrr, 0n);
  const total = held.reduce((sum, { mrr }) => sum + mrr, 0n);
  const costs = world.costs.filter((cost) => cost.month === month);
  const direct = costs.filter((cost) => cost.plan === plan);
  const shared = costs.filter((cost) => cost.plan === null || mrrOf(cost.plan) === 0n);
  const sum = (list: { amount: bigint }[]) => list.reduce((all, { amount }) => all + amount, 0n);
  if (direct.length + shared.length > 0) {
    // 1 − direct / MRR − shared / total
    const own = mrrOf(plan);
    return nearest({ over: 1_000_000n * (own * total - sum(direct) * total - sum(shared) * own), under: own * total });
  }
  const last = (list: { from: string; ppm: number }[]) => list.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  const ofPlan = last(world.planMargins.filter((margin) => margin.plan === plan).map(({ validFrom, ppm }) => ({ from: validFrom, ppm })));
  return BigInt((ofPlan ?? last(world.margins) ?? world.margins[0])?.ppm ?? 0);
}

/** The nearer whole number, of two equally near ones the even one. */
function nearest({ over, under }: Fraction): bigint {
  const below = over / under - (over % under < 0n ? 1n : 0n);
  const rest = 2n * (over - below * under);
  return rest > under || (rest === under && below % 2n !== 0n) ? below + 1n : below;
}
