import type { Every } from "@/server/metrics/billing-period";
import { monthlyMrr } from "@/server/metrics/mrr";
import type { ColumnField } from "../fields/catalogue";
import { readBilling, type Billing } from "./read-billing";
import type { Amount } from "../read/amount";
import { readDate } from "../read/date";
import { readCount } from "../read/number";
import { read, unread, type RowCode } from "../read/read";
import type { CustomerRecord } from "../kinds/customers/record";
import type { SubscriptionStatus } from "../record";
import type { RowReader } from "./row-reader";
import { serviceDates, type StatedLife } from "./service-dates";
import type { SubscriptionMapping } from "./subscription-mapping";
import { workspaceRate } from "./workspace-rate";

type SubscriptionPart = Pick<
  CustomerRecord,
  "interval" | "interval_count" | "unit_amount" | "quantity" | "currency" | "mrr" | "started_on" | "tenure_months" | "status" | "ended_on" | "end_unknown" | "cancelled_on"
>;

/** Sums over millions of customers of this size still fit a 64-bit integer. */
const MOST_MRR = 1_000_000_000_000n;
const MOST_TENURE = 1200;

/** What the row says about a subscription, and the dates and the MRR that follow from it. */
export function readSubscription(reader: RowReader, resolved: SubscriptionMapping): SubscriptionPart {
  const billing = readBilling(reader, resolved);
  const stated = readStated(reader, resolved);
  const contact: SubscriptionPart = {
    interval: billing.every?.interval ?? null,
    interval_count: billing.every?.count ?? 1,
    unit_amount: billing.amount?.minor.toString() ?? null,
    quantity: billing.quantity,
    currency: billing.currency,
    mrr: "0",
    started_on: stated.startedOn,
    tenure_months: stated.tenureMonths,
    status: "none",
    ended_on: stated.endedOn,
    end_unknown: false,
    cancelled_on: stated.cancelledOn,
  };
  if (reader.refusals.length > 0 || !isSubscription(stated, billing, reader)) return contact;

  if (resolved.fields.status && !reader.isWritten("status") && stated.status === null && !stated.endedOn && !stated.cancelledOn) {
    reader.refuse("status_missing", "status");
  }
  const terms = termsOf(billing, reader);
  if (!terms) return contact;
  const dates = serviceDates({ ...stated, every: terms.every });
  if (!dates.ok) {
    reader.refuse(dates.code, blamed(dates.code, resolved), dates.params);
    return contact;
  }
  const { status, startedOn, tenureMonths, endedOn, endUnknown } = dates.value;
  const mrr = mrrOf(terms, startedOn, reader, resolved);
  if (mrr === null) return contact;
  return { ...contact, mrr: mrr.toString(), status, started_on: startedOn, tenure_months: tenureMonths, ended_on: endedOn, end_unknown: endUnknown };
}

type Stated = Omit<StatedLife, "every">;

function readStated(reader: RowReader, resolved: SubscriptionMapping): Stated {
  const date = (field: ColumnField) => reader.typed(field, (text, column) => readDate(text, reader.dateRules(column)));
  return {
    status: statusOf(reader, resolved),
    startedOn: date("started_on"),
    tenureMonths: reader.typed("tenure_months", (text) => {
      const months = readCount(text, reader.decimal, MOST_TENURE);
      return months === null ? unread("tenure_invalid", { limit: MOST_TENURE }) : read(months);
    }),
    endedOn: date("ended_on"),
    cancelledOn: date("cancelled_on"),
    asOf: resolved.constants.asOf,
  };
}

function statusOf(reader: RowReader, { readStatus, constants }: SubscriptionMapping): SubscriptionStatus | null {
  // An empty cell has a meaning only where the mapping gives it one.
  const empty = readStatus("");
  const written = reader.isWritten("status") ? reader.word("status", readStatus) : empty.ok ? empty.value : null;
  return written ?? constants.status;
}

/** A row with nothing but constants about a subscription is a contact; so is one whose status does not count. */
function isSubscription(stated: Stated, { amount }: Billing, reader: RowReader): boolean {
  if (stated.status === "none") return false;
  if (reader.isWritten("status")) return true;
  const charged = amount !== null && amount.minor > 0n && reader.isFilled("amount");
  return charged || [stated.startedOn, stated.tenureMonths, stated.endedOn, stated.cancelledOn].some((said) => said !== null);
}

type Terms = { amount: Amount; currency: string; every: Every; quantity: number };

/** What a price needs to be one, or null with all that is missing refused. */
function termsOf({ amount, currency, every, quantity }: Billing, reader: RowReader): Terms | null {
  if (!amount) reader.refuse("amount_missing", "amount");
  if (!every) reader.refuse("interval_missing", "interval");
  if (currency === null) reader.refuse("currency_missing", "currency");
  if (!amount || !every || currency === null || reader.refusals.length > 0) return null;
  if (amount.rounded && quantity > 1) {
    // Rounding comes once, after the quantity: a rounded unit price would be wrong by that many times.
    reader.refuse("amount_too_precise", "amount", { quantity });
    return null;
  }
  if (amount.rounded) reader.note("amount_rounded", "amount");
  return { amount, currency, every, quantity };
}

/** At the rate of the start for all its life. */
function mrrOf({ amount, currency, every, quantity }: Terms, startedOn: string, reader: RowReader, { workspace }: SubscriptionMapping): bigint | null {
  const rate = workspaceRate(reader, workspace, { currency, day: startedOn });
  if (!rate) return null;
  const mrr = monthlyMrr({ unitAmount: amount.minor, quantity, interval: every.interval, intervalCount: every.count }, { rate });
  if (mrr > MOST_MRR) reader.refuse("amount_out_of_range", "amount");
  return mrr;
}

/** The column a contradiction between dates is shown at. */
function blamed(code: RowCode, { fields }: SubscriptionMapping): ColumnField {
  if (code.startsWith("cancel_")) return "cancelled_on";
  if (code === "end_before_start") return fields.ended_on ? "ended_on" : "cancelled_on";
  if (code === "end_without_as_of" || code === "status_contradicts_end") return "status";
  if (code === "tenure_without_as_of") return "tenure_months";
  return fields.started_on ? "started_on" : "tenure_months";
}
