import type { Every } from "./billing-period";
import { discountSpan, type Discount } from "./discounts";
import { ONE, type Fraction } from "./money";
import { monthlyMrr, type Price } from "./mrr";
import type { DateOnly } from "./period";

/** [startsOn, endsOn) with one plan and price, as the billing system tells it; null is not ended. */
export type PricedStretch = Price & { startsOn: DateOnly; endsOn: DateOnly | null; plan: string | null };

/** A stretch with one set of discounts as well: what is stored. */
export type Phase = PricedStretch & {
  /** Monthly, minor units of the workspace's currency, every discount taken off. */
  mrr: bigint;
  /** Without one-time discounts; null where none of them counts. */
  mrrWithoutOnce: bigint | null;
};

type Terms = {
  stretches: readonly PricedStretch[];
  discounts?: readonly Discount[];
  /** The first paid day, from which billing periods are counted: the end of a trial, else the start. */
  billedFrom: DateOnly;
  /** From the price's minor units to the workspace's, at the subscription's start for all its life. */
  rate?: Fraction;
};

/**
 * The phases of a subscription (METRICS §2): its priced stretches, split on the days a discount begins or ends, so that
 * the day one ends is an expansion. Stretches of no length are left out: they never earned anything.
 */
export function phasesOf({ stretches, discounts = [], billedFrom, rate = ONE }: Terms): Phase[] {
  const everyOn = (day: DateOnly): Every => {
    const price = stretches.findLast(({ startsOn }) => startsOn <= day) ?? stretches[0];
    return { interval: price?.interval ?? "month", count: price?.intervalCount ?? 1 };
  };
  const spans = discounts.map((discount) => ({ discount, ...discountSpan(discount, billedFrom, everyOn) }));
  const days = [...new Set(spans.flatMap(({ startsOn, endsOn }) => (endsOn === null ? [startsOn] : [startsOn, endsOn])))].sort();
  return stretches.flatMap((stretch) =>
    piecesOf(stretch, days).map((piece) => {
      const counting = spans.filter(({ startsOn, endsOn }) => startsOn <= piece.startsOn && (endsOn === null || endsOn > piece.startsOn)).map(({ discount }) => discount);
      const lasting = counting.filter(({ lasts }) => lasts !== "once");
      return {
        ...piece,
        mrr: monthlyMrr(piece, { discounts: counting, rate }),
        mrrWithoutOnce: lasting.length < counting.length ? monthlyMrr(piece, { discounts: lasting, rate }) : null,
      };
    }),
  );
}

function piecesOf(stretch: PricedStretch, days: readonly DateOnly[]): PricedStretch[] {
  const within = days.filter((day) => day > stretch.startsOn && (stretch.endsOn === null || day < stretch.endsOn));
  const starts = [stretch.startsOn, ...within];
  return starts
    .map((startsOn, index) => ({ ...stretch, startsOn, endsOn: starts[index + 1] ?? stretch.endsOn }))
    .filter(({ startsOn, endsOn }) => endsOn === null || endsOn > startsOn);
}
