import type { TestPhase } from "@/db/test/factories/customers";
import type { Discount } from "../../metrics/discounts";
import type { Price } from "../../metrics/mrr";
import { addDays, daysFrom, monthsLater } from "./days";
import { halfEven } from "./half-even";

/** What was agreed, from which the phases that are stored were made: prices, coupons, a trial, a currency. */
export type TestContract = {
  stretches: (Price & { startsOn: string; endsOn: string | null; plan: string | null })[];
  discounts: Discount[];
  billedFrom: string;
  currency: string;
};

/** Decimals of the minor unit, and the rates of the worlds: one whole unit in euros, from a day on. */
export const currencies: Record<string, { digits: number; rates: { day: string; rate: string }[] }> = {
  EUR: { digits: 2, rates: [{ day: "2000-01-01", rate: "1" }] },
  USD: { digits: 2, rates: [{ day: "2020-01-01", rate: "0.9137" }, { day: "2024-02-29", rate: "0.925" }, { day: "2024-06-01", rate: "0.9" }] },
  JPY: { digits: 0, rates: [{ day: "2020-01-01", rate: "0.00625" }, { day: "2024-03-31", rate: "0.0061" }] },
};

/** The contract's MRR day by day, days of one price put together: nothing shared with what wrote the phases. */
export function priced(contract: TestContract, policy: "net" | "recurring_only", dataDate: string): TestPhase[] {
  const coupons = contract.discounts
    .filter(({ lasts }) => policy === "net" || lasts !== "once")
    .map((discount) => ({ discount, ...couponDays(discount, contract) }));
  return contract.stretches.flatMap((stretch) => {
    const lastDay = [dataDate, ...(stretch.endsOn === null ? [] : [addDays(stretch.endsOn, -1)])].sort()[0] ?? dataDate;
    const phases: TestPhase[] = [];
    for (const day of daysFrom(stretch.startsOn, lastDay > stretch.startsOn ? lastDay : stretch.startsOn)) {
      const counting = coupons.filter(({ from, until }) => from <= day && (until === null || day < until)).map(({ discount }) => discount);
      const mrr = mrrOf(stretch, counting, contract);
      const last = phases.at(-1);
      if (last?.mrr === mrr) continue;
      if (last) last.endsOn = day;
      phases.push({ ...stretch, startsOn: day, mrr });
    }
    return phases;
  });
}

function couponDays(discount: Discount, { stretches, billedFrom }: TestContract): { from: string; until: string | null } {
  const from = [discount.startsOn, billedFrom].sort().at(-1) ?? billedFrom;
  if (discount.lasts === "forever") return { from, until: null };
  if (discount.lasts === "repeating") return { from, until: monthsLater(from, discount.months) };
  const { interval, intervalCount } = stretches.findLast(({ startsOn }) => startsOn <= from) ?? { interval: "month" as const, intervalCount: 1, ...stretches[0] };
  let periods = 1;
  const end = () => {
    const count = periods * intervalCount;
    if (interval === "day" || interval === "week") return addDays(billedFrom, count * (interval === "week" ? 7 : 1));
    return monthsLater(billedFrom, count * (interval === "year" ? 12 : 1));
  };
  while (end() <= from) periods += 1;
  return { from, until: end() };
}

/** One exact division: everything above the line, everything below it. */
function mrrOf({ unitAmount, quantity, interval, intervalCount }: Price, discounts: Discount[], { currency, stretches }: TestContract): bigint {
  let [above, below] = [unitAmount * BigInt(quantity), 1n];
  for (const discount of discounts) {
    if ("ppm" in discount) [above, below] = [above * BigInt(1_000_000 - discount.ppm), below * 1_000_000n];
    else above -= discount.amount * below;
    if (above < 0n) above = 0n;
  }
  const yearly = { day: 365n, week: 52n, month: 12n, year: 1n }[interval];
  const start = stretches[0]?.startsOn ?? "";
  const { digits, rates } = currencies[currency] ?? { digits: 2, rates: [] };
  const [whole = "0", fraction = ""] = (rates.findLast(({ day }) => day <= start)?.rate ?? "").split(".");
  return halfEven(above * yearly * BigInt(whole + fraction) * 100n, below * 12n * BigInt(intervalCount) * 10n ** BigInt(fraction.length + digits));
}
