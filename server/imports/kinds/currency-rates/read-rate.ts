import type { StagedRecord } from "../../record";
import { inverseRate, readRate } from "../../read/rate";
import type { ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import type { RowReader } from "../../rows/row-reader";
import type { RowRead } from "../kind";

/** What one unit of a currency is worth in the workspace's from a day on, as a plain decimal. */
export interface RateRecord extends StagedRecord {
  currency: string;
  day: string;
  rate: string;
}

export function rateReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const fields = lineFields(resolved);
  const dayOf = fields.dayOrMonth("rate_on");
  const currencyOf = fields.currency();
  const own = resolved.workspace.currency;

  function readRow(reader: RowReader): RateRecord {
    const day = dayOf(reader);
    const currency = currencyOf(reader);
    const inverse = reader.typed("inverse_rate", (text) => readRate(text, reader.decimal));
    const rate = reader.typed("rate", (text) => readRate(text, reader.decimal)) ?? (inverse && inverseRate(inverse));
    if (reader.refusals.length === 0) {
      if (day === null) reader.refuse("date_missing", "rate_on");
      if (currency === null) reader.refuse("currency_missing", "currency");
      if (currency === own) reader.refuse("rate_of_own_currency", "currency", { workspace: own });
      if (rate === null) reader.refuse("rate_invalid", resolved.fields.rate ? "rate" : "inverse_rate");
    }
    return { external_id: `${currency} ${day}`, currency: currency ?? "", day: day ?? "", rate: rate ?? "" };
  }
  return { problems: fields.problems, readRow };
}
