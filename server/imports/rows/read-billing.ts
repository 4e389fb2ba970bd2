import type { Every } from "@/server/metrics/billing-period";
import { readAmount, type Amount } from "../read/amount";
import { readCurrency } from "../read/currency";
import { readInterval, readIntervalCount } from "../read/interval";
import { readQuantity } from "../read/quantity";
import type { RowReader } from "./row-reader";
import type { SubscriptionMapping } from "./subscription-mapping";

/** What is charged, for how many, how often. Null where neither the row nor a constant says it. */
export interface Billing {
  amount: Amount | null;
  currency: string | null;
  every: Every | null;
  quantity: number;
}

export function readBilling(reader: RowReader, resolved: SubscriptionMapping): Billing {
  const { constants, workspace } = resolved;
  const { decimal } = reader;
  const currency = reader.typed("currency", readCurrency) ?? constants.currency;
  return {
    currency,
    amount: amountOf(reader, resolved, currency ?? workspace.currency),
    every: everyOf(reader, resolved),
    quantity: reader.typed("quantity", (text) => readQuantity(text, decimal)) ?? constants.quantity ?? 1,
  };
}

function amountOf(reader: RowReader, { mapping, constants }: SubscriptionMapping, currency: string): Amount | null {
  const { amountUnit } = mapping;
  if (!amountUnit) return null;
  const rules = { decimal: reader.decimal, unit: amountUnit, currency };
  if (reader.isFilled("amount") || constants.amount === null) return reader.typed("amount", (text) => readAmount(text, rules));
  const constant = readAmount(constants.amount, rules);
  if (constant.ok) return constant.value;
  reader.refuse(constant.code, "amount", constant.params);
  return null;
}

/** "month" with a count of 3 beside it is a quarter. */
function everyOf(reader: RowReader, { constants }: SubscriptionMapping): Every | null {
  const every = reader.typed("interval", readInterval) ?? constants.every;
  const count = reader.typed("interval_count", (text) => readIntervalCount(text, reader.decimal)) ?? constants.intervalCount ?? 1;
  return every && { interval: every.interval, count: every.count * count };
}
