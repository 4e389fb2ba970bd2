import { plainHeader } from "../../fields/plain-header";
import { readYesNo } from "../../read/boolean";
import { isInvoluntary, readChurnKind } from "../../read/churn-kind";
import { readDate } from "../../read/date";
import { read, type Read } from "../../read/read";
import type { ChurnKind } from "../../record";
import type { ImportRefusal } from "../../refusal";
import type { Column, ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import { lineKey } from "../../rows/line-key";
import type { RowReader } from "../../rows/row-reader";
import type { RowRead } from "../kind";
import type { CancellationRecord } from "./record";

/** What a row says of one wish to leave. Without an id of its own it is that of a customer, a subscription and a day. */
export function cancellationReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const fields = lineFields(resolved);
  const dateOf = fields.date("cancelled_on");
  const asOf = resolved.mapping.constants.as_of;
  const isNamed = (reader: RowReader) => reader.isFilled("customer_id") || reader.isFilled("customer_email");

  function readRow(reader: RowReader): CancellationRecord {
    const id = reader.text("cancellation_id", 200);
    const customer = reader.text("customer_id", 200);
    const email = reader.text("customer_email", 320);
    const subscription = reader.text("subscription_id", 200);
    const cancelled_on = dateOf(reader);
    const reason = reader.text("churn_reason", 500);
    const kind = reader.typed("churn_kind", readKind);
    const taken = reader.typed("withdrawn", (text, column) => readWithdrawn(text, reader, column));
    if (reader.refusals.length === 0) {
      if (!isNamed(reader)) reader.refuse("customer_missing", resolved.fields.customer_id ? "customer_id" : "customer_email");
      if (cancelled_on === null) reader.refuse("date_missing", "cancelled_on");
      if (asOf !== undefined && cancelled_on !== null && cancelled_on > asOf) reader.refuse("cancel_after_as_of", "cancelled_on", { cancel: cancelled_on, as_of: asOf });
      if (taken?.on && cancelled_on && taken.on < cancelled_on) reader.refuse("withdrawn_before_cancel", "withdrawn", { cancelled: cancelled_on });
    }
    return {
      external_id: id ?? lineKey(customer ?? email?.toLowerCase() ?? null, subscription, cancelled_on),
      customer,
      email,
      subscription,
      cancelled_on: cancelled_on ?? "",
      // Who asked to leave left of their own will, unless the file says otherwise.
      kind: kind ?? (reason !== null && isInvoluntary(reason) ? "involuntary" : "voluntary"),
      category: reader.text("churn_category", 200),
      reason,
      comment: reader.asTyped("churn_comment", 8000),
      competitor: reader.text("competitor", 200),
      withdrawn: taken !== null && taken.yes,
      withdrawn_on: taken?.on ?? null,
    };
  }
  return { problems: fields.problems, readRow };
}

/** A word for the kind, or yes and no under a header that says to what. */
function readKind(text: string, { header }: Column): Read<ChurnKind> {
  const name = plainHeader(header);
  const answer = /volunt|volont/.test(name) ? readYesNo(text) : null;
  if (!answer?.ok) return readChurnKind(text);
  return read(answer.value === /^(is)?invol/.test(name) ? "involuntary" : "voluntary");
}

/** Yes, no, or the day on which the customer took it back. */
function readWithdrawn(text: string, reader: RowReader, column: Column): Read<{ yes: boolean; on: string | null }> {
  const answer = readYesNo(text);
  if (answer.ok) return read({ yes: answer.value, on: null });
  const day = readDate(text, reader.dateRules(column));
  return day.ok ? read({ yes: true, on: day.value }) : day;
}
