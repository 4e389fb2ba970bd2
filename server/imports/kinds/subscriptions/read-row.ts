import type { DecimalMark } from "../../file/dialect";
import { chosenWords } from "../../mapping";
import { readAmount } from "../../read/amount";
import { readChurnKind } from "../../read/churn-kind";
import { readCount } from "../../read/number";
import { readPercent } from "../../read/percent";
import { read, unread, type Read, type RowCode } from "../../read/read";
import { stateWords, statusOfState, statusWordsUnder } from "../../read/status";
import { wordReader } from "../../read/words";
import type { SubscriptionStatus } from "../../record";
import type { ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import { lineKey } from "../../rows/line-key";
import { readSubscription } from "../../rows/read-subscription";
import type { RowReader } from "../../rows/row-reader";
import { subscriptionMapping } from "../../rows/subscription-mapping";
import type { RowRead } from "../kind";
import type { Coupon, SubscriptionRow } from "./record";
import { kindWords, lastingWords } from "./words";

const MOST_MONTHS = 1200;

/** What a row says of a subscription from its start on. Dates and the paid period are read as in a file of customers. */
export function subscriptionReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const stateOf = wordReader(statusWordsUnder(resolved.fields.status?.header, stateWords), chosenWords(resolved.mapping, "status"));
  // What is tried out is agreed already: the ledger lets it count from the end of the trial on.
  const readStatus = (value: string): Read<SubscriptionStatus> => {
    const state = stateOf(value);
    return state.ok ? read(state.value === "in_trial" ? "active" : statusOfState[state.value]) : state;
  };
  const { problems, mapping } = subscriptionMapping(resolved, readStatus);
  const fields = lineFields(resolved);
  const kindOf = fields.word("subscription_kind", kindWords);
  const couponOf = couponReader(resolved, fields);
  const partnerOf = fields.text("partner", 200);
  const shareOf = fields.typed("margin_share", (text, decimal) => share(text, decimal, "margin_share_invalid"));
  const date = (field: "trial_started_on" | "trial_ended_on" | "past_due_since" | "period_started_on") => fields.date(field);
  const [trialStartOf, trialEndOf, pastDueOf, periodStartOf] = [date("trial_started_on"), date("trial_ended_on"), date("past_due_since"), date("period_started_on")];
  const { constants } = mapping;

  function readRow(reader: RowReader): SubscriptionRow {
    const subscription = reader.text("subscription_id", 200);
    const customer = reader.text("customer_id", 200);
    const email = reader.text("email", 320);
    if (subscription === null) reader.refuse("subscription_id_missing", "subscription_id");
    if (customer === null && email === null) reader.refuse("customer_missing", resolved.fields.customer_id ? "customer_id" : "email");
    const word = stateOf(reader.isWritten("status") ? (reader.text("status", 200) ?? "") : (resolved.mapping.constants.status ?? ""));
    const state = word.ok ? word.value : null;
    const part = readSubscription(reader, mapping);
    const trial_started_on = trialStartOf(reader);
    const trial_ended_on = trialEndOf(reader);
    if (trial_started_on && trial_ended_on && trial_started_on > trial_ended_on) reader.refuse("trial_end_before_start", "trial_ended_on", { start: trial_started_on });
    const partner = partnerOf(reader);
    const kept = shareOf(reader);
    const overdue = state === "past_due" || state === "unpaid";
    // A trial that nobody knows the end of counts for nothing yet.
    const untried = state === "in_trial" && trial_ended_on === null;
    return {
      external_id: lineKey(subscription, part.started_on),
      subscription: subscription ?? "",
      customer,
      name: reader.asTyped("name", 500),
      email,
      country: reader.text("country", 100) ?? constants.country,
      channel: reader.text("channel", 200) ?? constants.channel,
      campaign: reader.text("campaign", 200) ?? constants.campaign,
      kind: kindOf(reader) ?? "base",
      plan: reader.text("plan", 200) ?? constants.plan,
      interval: part.interval,
      interval_count: part.interval_count,
      unit_amount: part.unit_amount,
      quantity: part.quantity,
      currency: part.currency,
      coupon: couponOf(reader, part.currency ?? resolved.workspace.currency),
      started_on: part.started_on ?? "",
      status: untried ? "none" : part.status,
      ended_on: part.end_unknown ? null : part.ended_on,
      end_unknown: part.end_unknown,
      ...((untried || state === "paused" || state === "incomplete") && { stops: true as const }),
      cancelled_on: part.cancelled_on,
      trial_started_on,
      trial_ended_on,
      past_due_since: pastDueOf(reader) ?? (overdue ? periodStartOf(reader) : null),
      churn_category: reader.text("churn_category", 200),
      churn_reason: reader.text("churn_reason", 500),
      churn_comment: reader.asTyped("churn_comment", 8000),
      churn_kind: reader.typed("churn_kind", readChurnKind),
      ...(partner !== null && { partner }),
      ...(kept !== null && { margin_share_ppm: kept }),
    };
  }
  return { problems: [...problems, ...fields.problems], readRow };
}

function share(text: string, decimal: DecimalMark, otherwise: RowCode): Read<number> {
  const ppm = readPercent(text, decimal);
  return ppm === null ? unread(otherwise) : read(ppm);
}

/** A coupon with what it takes off and for how long; a duration alone is none. */
function couponReader({ mapping }: ResolvedMapping, fields: ReturnType<typeof lineFields>) {
  const lastsOf = fields.word("discount_duration", lastingWords);
  const unit = mapping.amountUnit ?? "major";
  const monthsOf = fields.typed("discount_months", (text, decimal) => {
    const months = readCount(text, decimal, MOST_MONTHS);
    return months ? read(months) : unread("discount_invalid");
  });
  return (reader: RowReader, currency: string): Coupon | null => {
    const ppm = reader.typed("discount_percent", (text) => share(text, reader.decimal, "discount_invalid"));
    const amount = reader.typed("discount_amount", (text) => readAmount(text, { decimal: reader.decimal, unit, currency }));
    const months = monthsOf(reader);
    const lasts = lastsOf(reader) ?? (months === null ? null : "repeating");
    if (!ppm && !amount?.minor) return null;
    if (lasts === null || (lasts === "repeating" && months === null)) reader.refuse("discount_duration_unknown", "discount_duration");
    return { ppm: ppm || null, amount: ppm ? null : String(amount?.minor ?? 0n), lasts: lasts ?? "forever", months };
  };
}
