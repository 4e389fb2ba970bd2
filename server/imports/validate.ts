import type { ParsedRow } from "./file/parse";
import { readAttributes } from "./rows/read-attributes";
import type { CustomerRecord } from "./record";
import type { ImportNotice, ImportRefusal } from "./refusal";
import type { ResolvedMapping } from "./resolve-mapping";
import { RowReader } from "./rows/row-reader";
import { readSubscription } from "./rows/read-subscription";
import { readCount } from "./read/number";
import { readChurnKind } from "./read/churn-kind";
import { read, unread } from "./read/read";

export type RowResult =
  | { ok: true; record: CustomerRecord; notices: ImportNotice[] }
  | { ok: false; refusals: ImportRefusal[] };

const MOST_REFERRALS = 1_000_000;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Turns rows into records, or says everything that is wrong with a row at once. */
export function rowValidator(resolved: ResolvedMapping): (row: ParsedRow) => RowResult {
  const reader = new RowReader(resolved);
  return (row) => {
    if (row.refusal) return { ok: false, refusals: [row.refusal] };
    reader.start(row);
    const record = readRecord(reader, resolved);
    return reader.refusals.length > 0 ? { ok: false, refusals: reader.refusals } : { ok: true, record, notices: reader.notices };
  };
}

function readRecord(reader: RowReader, resolved: ResolvedMapping): CustomerRecord {
  const { constants } = resolved;
  const external_id = reader.text("external_id", 200) ?? "";
  if (external_id === "") reader.refuse("external_id_missing", "external_id");
  const email = reader.text("email", 320);
  if (email !== null && !EMAIL.test(email)) reader.note("email_unusual", "email");
  const referred_by = reader.text("referred_by", 320);
  if (referred_by !== null && isSame(referred_by, external_id, email)) reader.refuse("self_referral", "referred_by");
  const decimal = reader.decimal;

  return {
    external_id,
    name: reader.asTyped("name", 500),
    email,
    country: reader.text("country", 100) ?? constants.country,
    plan: reader.text("plan", 200) ?? constants.plan,
    ...readSubscription(reader, resolved),
    churn_category: reader.text("churn_category", 200),
    churn_reason: reader.text("churn_reason", 500),
    churn_comment: reader.asTyped("churn_comment", 8000),
    churn_kind: reader.typed("churn_kind", readChurnKind),
    channel: reader.text("channel", 200) ?? constants.channel,
    campaign: reader.text("campaign", 200) ?? constants.campaign,
    referred_by,
    referral_count: reader.typed("referral_count", (text) => {
      const count = readCount(text, decimal, MOST_REFERRALS);
      return count === null ? unread("referral_count_invalid", { limit: MOST_REFERRALS }) : read(count);
    }),
    attributes: readAttributes(reader, resolved),
  };
}

function isSame(referrer: string, id: string, email: string | null): boolean {
  return referrer === id || (email !== null && referrer.toLowerCase() === email.toLowerCase());
}
