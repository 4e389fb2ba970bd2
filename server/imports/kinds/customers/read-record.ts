import { readChurnKind } from "../../read/churn-kind";
import { readDate } from "../../read/date";
import { readCount } from "../../read/number";
import { read, unread } from "../../read/read";
import { readAttributes } from "../../rows/read-attributes";
import { readSubscription } from "../../rows/read-subscription";
import type { RowReader } from "../../rows/row-reader";
import type { SubscriptionMapping } from "../../rows/subscription-mapping";
import type { CustomerRecord } from "./record";

const MOST_REFERRALS = 1_000_000;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** What a row says of one customer. */
export function readRecord(reader: RowReader, resolved: SubscriptionMapping): CustomerRecord {
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
    activated_on: reader.typed("activated_on", (text, column) => readDate(text, reader.dateRules(column))),
    attributes: readAttributes(reader, resolved),
  };
}

function isSame(referrer: string, id: string, email: string | null): boolean {
  return referrer === id || (email !== null && referrer.toLowerCase() === email.toLowerCase());
}
