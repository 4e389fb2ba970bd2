import { readYesNo } from "../../read/boolean";
import type { ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import type { RowReader } from "../../rows/row-reader";
import { workspaceMoney } from "../../rows/workspace-money";
import type { RowRead } from "../kind";
import type { PaymentRecord } from "./record";
import { paymentWords, type PaymentStatus } from "./words";

/** What a row says of one payment. Failed and uncaptured ones are no revenue; what was given back counts on its own day. */
export function paymentReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const fields = lineFields(resolved);
  const dateOf = fields.date("paid_on");
  const refundDateOf = fields.date("refunded_on");
  const statusOf = fields.word("status", paymentWords);
  const methodOf = fields.text("method", 100);
  const currencyOf = fields.currency();
  const amountOf = fields.amount("amount");
  const refundOf = fields.amount("amount_refunded");
  const { workspace } = resolved;
  const isFilled = (reader: RowReader) => reader.isFilled("customer_id") || reader.isFilled("customer_email");

  function readRow(reader: RowReader): PaymentRecord {
    const id = reader.text("payment_id", 200);
    const customer = reader.text("customer_id", 200);
    const email = reader.text("customer_email", 320);
    const paid_on = dateOf(reader);
    const refunded_on = refundDateOf(reader);
    const written = statusOf(reader);
    const captured = reader.typed("captured", readYesNo);
    const currency = currencyOf(reader);
    const amount = amountOf(reader, currency ?? workspace.currency);
    const refund = refundOf(reader, currency ?? workspace.currency);
    if (reader.refusals.length === 0) {
      if (id === null) reader.refuse("payment_id_missing", "payment_id");
      if (!isFilled(reader)) reader.refuse("customer_missing", resolved.fields.customer_id ? "customer_id" : "customer_email");
      if (paid_on === null) reader.refuse("date_missing", "paid_on");
      if (amount === null) reader.refuse("sum_missing", "amount");
      if (currency === null) reader.refuse("currency_missing", "currency");
      if (written === null) reader.refuse("payment_status_unknown", "status");
    }
    const told = settled(amount?.minor ?? 0n, refund?.minor ?? 0n, captured === false && written === "succeeded" ? "none" : (written ?? "none"));
    if (told.refunded > told.amount && told.amount > 0n) reader.refuse("refund_exceeds_amount", "amount_refunded");
    const own = (minor: bigint, day: string | null) => (currency && day && reader.refusals.length === 0 ? (workspaceMoney(reader, workspace, minor, { currency, day }) ?? 0n) : 0n);
    return {
      external_id: id ?? "",
      customer,
      email,
      paid_on: paid_on ?? "",
      status: told.status,
      method: methodOf(reader),
      amount: String(own(told.amount, paid_on)),
      refunded: String(own(told.refunded, refunded_on ?? paid_on)),
      refunded_on: refunded_on ?? paid_on ?? "",
      original_amount: String(amount?.minor ?? 0n),
      currency: currency ?? "",
    };
  }
  return { problems: fields.problems, readRow };
}

/** Some exports write a refund as a payment of less than nothing, others as a status, others as an amount beside the payment. */
function settled(amount: bigint, refund: bigint, status: PaymentStatus): { amount: bigint; refunded: bigint; status: PaymentStatus } {
  const back = refund < 0n ? -refund : refund;
  if (amount < 0n) return { amount: 0n, refunded: status === "none" || status === "failed" ? 0n : -amount, status };
  if (status === "none" || status === "failed") return { amount, refunded: 0n, status };
  return { amount, refunded: status === "refunded" && back === 0n ? amount : back, status };
}
