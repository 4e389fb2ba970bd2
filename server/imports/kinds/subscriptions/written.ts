import { minorRate, rateOn, type RateTable } from "@/server/metrics/currency";
import type { Discount } from "@/server/metrics/discounts";
import { ONE, type Fraction } from "@/server/metrics/money";
import { phasesOf } from "@/server/metrics/phases";
import { minorDigits } from "../../read/currency";
import type { UpdateMode } from "../../views";
import { couponStart, layOut, type Stretch } from "./lay-out";
import type { SubscriptionRow } from "./record";

/** A subscription of the file with what the database knows of it. */
export interface Compared {
  subscription_id: string;
  customer_id: string;
  external_id: string;
  record: { rows: SubscriptionRow[] };
  was_record: { rows: SubscriptionRow[] } | null;
  was_as_of: string | null;
  /** Of a known one, when it began. */
  started_on: string | null;
  known_end: string | null;
  subscription_known: boolean;
}

type How = { asOf: string; mode: UpdateMode; currency: string; rates: RateTable };

/** What is to stand in the tables: from a day on, or from the beginning when `from` is null. Nothing when no row counts. */
export function writtenOf(known: Compared, { asOf, mode, currency, rates }: How) {
  const { record, was_record, was_as_of, known_end } = known;
  const { rows } = record;
  const running = known.subscription_known && (known_end === null || (was_as_of !== null && known_end > was_as_of));
  const layout = layOut({ now: rows, was: was_record?.rows ?? null, wasAsOf: was_as_of, running, knownEnd: known_end, asOf, mode: known.subscription_known ? mode : "correction" });
  const counting = rows.filter(({ status }) => status !== "none");
  const last = counting.at(-1);
  const begins = counting[0]?.started_on;
  const starts = layout.from === null || known.started_on === null ? begins : known.started_on;
  if (!last || !begins || !starts) return null;

  const trialEnd = rows.findLast(({ trial_ended_on }) => trial_ended_on !== null)?.trial_ended_on ?? null;
  const billedFrom = trialEnd !== null && trialEnd > starts ? trialEnd : starts;
  const rateOf = (row: SubscriptionRow): Fraction => {
    if (row.currency === null || row.currency === currency) return ONE;
    const rate = rateOn(rates, row.currency, starts) ?? rateOn(rates, row.currency, row.started_on);
    if (!rate) throw new Error(`a row in ${row.currency} was accepted without a rate on ${row.started_on}`);
    return minorRate(rate, { from: minorDigits(row.currency), to: minorDigits(currency) });
  };
  const { ended, undated } = endOf(layout.stretches, layout.from, known, running);
  return {
    from: layout.from,
    subscription: {
      subscription_id: known.subscription_id,
      customer_id: known.customer_id,
      external_id: known.external_id,
      from_day: layout.from,
      kind: last.kind,
      partner: last.partner ?? null,
      margin_share_ppm: last.margin_share_ppm ?? null,
      started_on: starts,
      ended_on: ended,
      end_undated: undated,
      cancel_requested_on: last.cancelled_on,
      trial_starts_on: trialEnd === null ? null : (rows.findLast(({ trial_started_on }) => trial_started_on !== null)?.trial_started_on ?? null),
      trial_ends_on: trialEnd,
      past_due_since: last.past_due_since,
    },
    phases: layout.stretches.flatMap(({ row, startsOn, endsOn }) =>
      phasesOf({ stretches: [priceOf(row, startsOn, endsOn)], discounts: couponOf(row, rows), billedFrom, rate: rateOf(row) }).map((phase) => ({
        subscription_id: known.subscription_id,
        customer_id: known.customer_id,
        starts_on: phase.startsOn,
        ends_on: phase.endsOn,
        plan: phase.plan,
        interval: phase.interval,
        interval_count: phase.intervalCount,
        unit_amount: String(phase.unitAmount),
        quantity: phase.quantity,
        currency: row.currency,
        mrr: String(phase.mrr),
        mrr_without_once: phase.mrrWithoutOnce === null ? null : String(phase.mrrWithoutOnce),
      })),
    ),
    cancellations: layout.stretches.flatMap(({ endedBy, endsOn }) => leavingOf(endedBy, endsOn).map((leaving) => ({ subscription_id: known.subscription_id, customer_id: known.customer_id, ...leaving }))),
  };
}

export type Written = NonNullable<ReturnType<typeof writtenOf>>;

/** The day service ends: what is laid says it; nothing laid ends what ran on that day, and leaves alone what had ended. */
function endOf(stretches: readonly Stretch[], from: string | null, { known_end }: Compared, running: boolean): { ended: string | null; undated: boolean } {
  const last = stretches.at(-1);
  // A change seen between two states is dated by the later one: it is no undated churn.
  if (last) return { ended: last.endsOn, undated: from === null && last.row.end_unknown };
  return { ended: running ? from : known_end, undated: false };
}

const priceOf = (row: SubscriptionRow, startsOn: string, endsOn: string | null) => ({
  startsOn,
  endsOn,
  plan: row.plan,
  unitAmount: BigInt(row.unit_amount ?? 0),
  quantity: row.quantity,
  interval: row.interval ?? "month",
  intervalCount: row.interval_count,
});

function couponOf(row: SubscriptionRow, rows: readonly SubscriptionRow[]): Discount[] {
  if (!row.coupon) return [];
  const { ppm, amount, lasts, months } = row.coupon;
  const off = ppm === null ? { amount: BigInt(amount ?? 0) } : { ppm };
  const lasting = lasts === "repeating" ? { lasts, months: months ?? 1 } : lasts === "once" ? { lasts } : { lasts };
  return [{ ...off, ...lasting, startsOn: couponStart(rows, row) }];
}

/** A wish to leave, or why; on the day it was said, else on the day of the end. Who asked to leave left of their own will. */
function leavingOf(row: SubscriptionRow, endsOn: string | null) {
  const { cancelled_on, churn_category: category, churn_reason: reason, churn_comment: comment, churn_kind } = row;
  const day = cancelled_on ?? endsOn;
  const says = [cancelled_on, category, reason, comment, churn_kind].some((said) => said !== null);
  return day !== null && says ? [{ cancelled_on: day, kind: churn_kind ?? (cancelled_on ? "voluntary" : "unknown"), category, reason, comment }] : [];
}
