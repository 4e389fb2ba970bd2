import type { ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import { lineKey } from "../../rows/line-key";
import { workspaceMoney } from "../../rows/workspace-money";
import type { RowReader } from "../../rows/row-reader";
import type { RowRead } from "../kind";
import type { SpendRecord } from "./record";
import { categoryWords, purposeWords } from "./words";

/** What a row says of one amount spent. Files of ad platforms name neither category nor purpose: they are media, to win customers. */
export function spendReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const fields = lineFields(resolved);
  const dayOf = fields.dayOrMonth("spent_on");
  const channelOf = fields.text("channel", 200);
  const campaignOf = fields.text("campaign", 500);
  const categoryOf = fields.word("category", categoryWords);
  const purposeOf = fields.word("purpose", purposeWords);
  const currencyOf = fields.currency();
  const amountOf = fields.amount("amount");
  const { workspace } = resolved;

  function readRow(reader: RowReader): SpendRecord {
    const id = reader.text("line_id", 200);
    const spent_on = dayOf(reader);
    const channel = channelOf(reader);
    const campaign = campaignOf(reader);
    const category = categoryOf(reader) ?? "media";
    const purpose = purposeOf(reader) ?? "acquisition";
    const currency = currencyOf(reader);
    const amount = amountOf(reader, currency ?? workspace.currency);
    if (reader.refusals.length === 0) {
      if (spent_on === null) reader.refuse("date_missing", "spent_on");
      if (channel === null) reader.refuse("channel_missing", "channel");
      if (amount === null) reader.refuse("sum_missing", "amount");
      if (currency === null) reader.refuse("currency_missing", "currency");
    }
    const own = amount && currency && spent_on ? workspaceMoney(reader, workspace, amount.minor, { currency, day: spent_on }) : null;
    return {
      external_id: id ?? lineKey(spent_on, channel, campaign, category, purpose, currency),
      spent_on: spent_on ?? "",
      month: `${spent_on?.slice(0, 7)}-01`,
      channel: channel ?? "",
      campaign,
      category,
      purpose,
      amount: String(own ?? 0n),
      original_amount: String(amount?.minor ?? 0n),
      currency: currency ?? "",
    };
  }
  return { problems: fields.problems, readRow };
}
