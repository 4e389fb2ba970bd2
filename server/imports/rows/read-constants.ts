import type { Every } from "@/server/metrics/billing-period";
import type { DecimalMark } from "../file/dialect";
import type { ConstantField } from "../fields/catalogue";
import type { ImportMapping } from "../mapping";
import { readCurrency } from "../read/currency";
import { readInterval, readIntervalCount } from "../read/interval";
import { readQuantity } from "../read/quantity";
import type { Read } from "../read/read";
import type { SubscriptionStatus } from "../record";
import { problem, type ImportRefusal } from "../refusal";

/** One value for all rows, read once. A column of the same field wins in the rows where it is filled. */
export interface Constants {
  asOf: string | null;
  currency: string | null;
  every: Every | null;
  intervalCount: number | null;
  quantity: number | null;
  status: SubscriptionStatus | null;
  /** As typed: its reading depends on the currency of the row. */
  amount: string | null;
  plan: string | null;
  country: string | null;
  channel: string | null;
  campaign: string | null;
}

export function readConstants(mapping: ImportMapping, decimal: DecimalMark, readStatus: (text: string) => Read<SubscriptionStatus>): { values: Constants; problems: ImportRefusal[] } {
  const { constants } = mapping;
  const problems: ImportRefusal[] = [];
  const take = <T>(field: ConstantField, reader: (text: string) => Read<T>): T | null => {
    const text = constants[field];
    if (text === undefined) return null;
    const result = reader(text);
    if (result.ok) return result.value;
    problems.push(problem(result.code, { column: `constants.${field}`, value: text, params: result.params }));
    return null;
  };
  const values: Constants = {
    asOf: constants.as_of ?? null,
    currency: take("currency", readCurrency),
    every: take("interval", readInterval),
    intervalCount: take("interval_count", (text) => readIntervalCount(text, decimal)),
    quantity: take("quantity", (text) => readQuantity(text, decimal)),
    status: take("status", readStatus),
    amount: constants.amount ?? null,
    plan: constants.plan ?? null,
    country: constants.country ?? null,
    channel: constants.channel ?? null,
    campaign: constants.campaign ?? null,
  };
  return { values, problems };
}
