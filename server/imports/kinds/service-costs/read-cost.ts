import type { StagedRecord } from "../../record";
import type { ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import { lineKey } from "../../rows/line-key";
import type { RowReader } from "../../rows/row-reader";
import { workspaceMoney } from "../../rows/workspace-money";
import type { RowRead } from "../kind";
import { costWords, type CostCategory } from "./words";

/** What one row of a cost file says. Amounts are minor units written as integers; a credit is negative. */
export interface CostRecord extends StagedRecord {
  month: string;
  category: CostCategory;
  /** Null: shared by all plans. */
  plan: string | null;
  /** In the workspace's currency, at the rate of the day the row gives: that of a month is its first. */
  amount: string;
  original_amount: string;
  currency: string;
}

export function costReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const fields = lineFields(resolved);
  const dayOf = fields.dayOrMonth("month");
  const categoryOf = fields.word("category", costWords);
  const planOf = fields.text("plan", 200);
  const currencyOf = fields.currency();
  const amountOf = fields.amount("amount");
  const { workspace } = resolved;

  function readRow(reader: RowReader): CostRecord {
    const id = reader.text("line_id", 200);
    const day = dayOf(reader);
    const category = categoryOf(reader);
    const plan = planOf(reader);
    const currency = currencyOf(reader);
    const amount = amountOf(reader, currency ?? workspace.currency);
    if (reader.refusals.length === 0) {
      if (day === null) reader.refuse("date_missing", "month");
      if (category === null) reader.refuse("category_unknown", "category");
      if (amount === null) reader.refuse("sum_missing", "amount");
      if (currency === null) reader.refuse("currency_missing", "currency");
    }
    const own = amount && currency && day ? workspaceMoney(reader, workspace, amount.minor, { currency, day }) : null;
    return {
      external_id: id ?? lineKey(day, category, plan, currency),
      month: `${day?.slice(0, 7)}-01`,
      category: category ?? "other",
      plan,
      amount: String(own ?? 0n),
      original_amount: String(amount?.minor ?? 0n),
      currency: currency ?? "",
    };
  }
  return { problems: fields.problems, readRow };
}
