import { Temporal } from "temporal-polyfill";
import { endOfPaidPeriod, type Every } from "@/server/metrics/billing-period";
import { read, unread, type Read } from "../read/read";
import type { SubscriptionStatus } from "../record";
import { minusMonths, monthsBetweenDates } from "./calendar";

/** What a row says about the life of its subscription; null where it says nothing. */
export interface StatedLife {
  status: SubscriptionStatus | null;
  startedOn: string | null;
  tenureMonths: number | null;
  endedOn: string | null;
  cancelledOn: string | null;
  every: Every;
  asOf: string | null;
}

interface ServiceDates {
  status: "active" | "ended";
  startedOn: string;
  tenureMonths: number | null;
  endedOn: string | null;
  endUnknown: boolean;
}

/**
 * From what the row says to when service began and ended (METRICS §2 and §4). A stated end decides; else the end of the
 * period paid for when the customer cancelled; else, for a leaver, the as-of date, marked as unknown.
 */
export function serviceDates(stated: StatedLife): Read<ServiceDates> {
  const { status, asOf, cancelledOn } = stated;
  const start = startOf(stated);
  if (!start.ok) return start;
  const startedOn = start.value;
  if (asOf !== null && startedOn > asOf) return unread("start_after_as_of", { start: startedOn, as_of: asOf });
  if (cancelledOn !== null && cancelledOn < startedOn) return unread("cancel_before_start", { start: startedOn, cancel: cancelledOn });
  if (cancelledOn !== null && asOf !== null && cancelledOn > asOf) return unread("cancel_after_as_of", { cancel: cancelledOn, as_of: asOf });

  const end = endOf(stated, startedOn);
  if (!end.ok) return end;
  const { endedOn, endUnknown } = end.value;
  if (endedOn !== null && endedOn < startedOn) return unread("end_before_start", { start: startedOn, end: endedOn });
  const isOver = endedOn !== null && (asOf === null || endedOn <= asOf);
  if (isOver && status === "active" && stated.endedOn !== null) return unread("status_contradicts_end", { end: endedOn });
  const tenureMonths = stated.startedOn === null ? stated.tenureMonths : null;
  return read({ status: isOver ? "ended" : "active", startedOn, tenureMonths, endedOn, endUnknown });
}

function startOf({ startedOn, tenureMonths, endedOn, asOf }: StatedLife): Read<string> {
  // A tenure is the time with the service: it counts back from a known end, else from the as-of date.
  const until = endedOn !== null && (asOf === null || endedOn <= asOf) ? endedOn : asOf;
  if (startedOn === null) {
    if (tenureMonths === null) return unread("start_missing");
    return until === null ? unread("tenure_without_as_of") : read(minusMonths(until, tenureMonths));
  }
  // Systems round tenures up or down; more than a month apart, one of the two is wrong.
  const apart = tenureMonths === null || until === null ? 0 : Math.abs(monthsBetweenDates(startedOn, until) - tenureMonths);
  return apart > 1 ? unread("start_contradicts_tenure", { start: startedOn, tenure: tenureMonths ?? 0 }) : read(startedOn);
}

function endOf({ status, endedOn, cancelledOn, every, asOf }: StatedLife, startedOn: string): Read<{ endedOn: string | null; endUnknown: boolean }> {
  if (endedOn !== null) {
    if (cancelledOn !== null && cancelledOn > endedOn) return unread("cancel_after_end", { cancel: cancelledOn, end: endedOn });
    return read({ endedOn, endUnknown: false });
  }
  if (cancelledOn !== null) {
    // Still active at the as-of date: the period that was running then is paid for.
    const paidUntil = status === "active" && asOf !== null && asOf >= cancelledOn ? dayAfter(asOf) : cancelledOn;
    return read({ endedOn: endOfPaidPeriod(startedOn, every, paidUntil), endUnknown: false });
  }
  if (status !== "ended") return read({ endedOn: null, endUnknown: false });
  return asOf === null ? unread("end_without_as_of") : read({ endedOn: asOf, endUnknown: true });
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
