import { minorRate, rateOn } from "@/server/metrics/currency";
import { ONE, type Fraction } from "@/server/metrics/money";
import { minorDigits } from "../read/currency";
import type { WorkspaceDefaults } from "../resolve-mapping";
import type { RowReader } from "./row-reader";

/** What turns minor units of a currency into the workspace's on a day; refused by name where no rate reaches back to it. */
export function workspaceRate(reader: RowReader, { currency: own, rates }: WorkspaceDefaults, { currency, day }: { currency: string; day: string }): Fraction | null {
  if (currency === own) return ONE;
  const rate = rateOn(rates, currency, day);
  if (rate) return minorRate(rate, { from: minorDigits(currency), to: minorDigits(own) });
  reader.refuse("currency_without_rate", "currency", { currency, workspace: own, day });
  return null;
}
