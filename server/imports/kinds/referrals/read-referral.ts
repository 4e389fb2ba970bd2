import { customerAlready, stepsOutOfOrder } from "@/server/referrals/step-order";
import type { ColumnField } from "../../fields/catalogue";
import type { ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import { lineKey } from "../../rows/line-key";
import type { RowReader } from "../../rows/row-reader";
import { workspaceMoney } from "../../rows/workspace-money";
import type { RowRead } from "../kind";
import type { Named, ReferralRecord } from "./record";

const fieldOf = { invited: "invited_on", signedUp: "signed_up_on", paid: "paid_on", rewarded: "rewarded_on" } as const satisfies Record<string, ColumnField>;

/** What a row says of one referral. Only who invited whom is needed; the steps that have no date are not there yet. */
export function referralReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const fields = lineFields(resolved);
  const invitedOf = fields.date("invited_on");
  const signedUpOf = fields.date("signed_up_on");
  const paidOf = fields.date("paid_on");
  const rewardedOf = fields.date("rewarded_on");
  const rewardOf = fields.amount("reward");
  const currencyOf = fields.currency();
  const programmeOf = fields.text("programme", 200);
  const { workspace } = resolved;

  function readRow(reader: RowReader): ReferralRecord {
    const id = reader.text("referral_id", 200);
    const referrer = namedBy(reader, "referrer_id", "referrer_email");
    const referee = namedBy(reader, "referee_id", "referee_email");
    const days = { invited_on: invitedOf(reader), signed_up_on: signedUpOf(reader), paid_on: paidOf(reader) };
    const already = customerAlready({ invited: days.invited_on, paid: days.paid_on });
    const paidSince = already ? null : days.paid_on;
    const currency = currencyOf(reader);
    const reward = rewardOf(reader, currency ?? workspace.currency);
    const told = rewardedOf(reader);
    // Of a file that never says when rewards were paid, they were as soon as they were earned.
    const earned = reward && !resolved.fields.rewarded_on ? (paidSince ?? days.signed_up_on ?? days.invited_on) : null;
    const rewarded_on = told ?? earned;
    if (reader.refusals.length === 0) {
      if (isNobody(referrer)) reader.refuse("referrer_missing", resolved.fields.referrer_id ? "referrer_id" : "referrer_email");
      if (isNobody(referee)) reader.refuse("referee_missing", resolved.fields.referee_id ? "referee_id" : "referee_email");
      // By an id the referee is found all the same.
      if (referee.email_lc !== null && !referee.email_lc.includes("@")) {
        if (referee.customer === null) reader.refuse("referee_email_invalid", "referee_email");
        else reader.note("email_unusual", "referee_email");
      }
      if (reward && reward.minor < 0n) reader.refuse("reward_negative", "reward");
      const steps = { invited: days.invited_on, signedUp: days.signed_up_on, paid: days.paid_on, rewarded: told };
      for (const { step, on, before, day } of stepsOutOfOrder(steps)) {
        reader.refuse("referral_dates_out_of_order", fieldOf[step], { later: on, earlier: day, earlier_column: resolved.fields[fieldOf[before]]?.header ?? "" });
      }
      if (Object.values(steps).every((day) => day === null)) reader.note("referral_undated", resolved.fields.referee_id ? "referee_id" : "referee_email");
      if (already) reader.note("paid_before_invited", "paid_on", { ...already });
      if (reward && currency === null) reader.refuse("currency_missing", "currency");
    }
    const day = rewarded_on ?? days.paid_on ?? days.signed_up_on ?? days.invited_on ?? "";
    const own = reward && currency && reader.refusals.length === 0 ? workspaceMoney(reader, workspace, reward.minor, { currency, day }) : null;
    return {
      external_id: id ?? lineKey(referrer.customer ?? referrer.email_lc, referee.customer ?? referee.email_lc),
      referrer,
      referee,
      ...days,
      rewarded_on,
      reward: own === null ? null : String(own),
      original_amount: reward ? String(reward.minor) : null,
      currency: reward ? currency : null,
      programme: programmeOf(reader),
    };
  }

  return { problems: fields.problems, readRow };
}

const isNobody = ({ customer, email_lc }: Named) => customer === null && email_lc === null;

/** Some files have ids and emails in one column: what looks like an email may be either. */
function namedBy(reader: RowReader, id: ColumnField, email: ColumnField): Named {
  const customer = reader.text(id, 200);
  const written = (reader.isFilled(email) ? reader.text(email, 320) : null) ?? (customer?.includes("@") ? customer : null);
  return { customer, email_lc: written?.toLowerCase() ?? null };
}
