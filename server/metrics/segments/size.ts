import { answer, unanswered, type MetricValue } from "../value";

/** Customers who ever paid, those of them who pay at the data date, and what they pay a month in minor units. */
export type Size = { customers: number; paying: number; mrr: bigint };

/** A group beside everybody: its parts of the whole, and what one that pays pays in each. */
export type SizeShares = Record<"customers" | "paying" | "mrr", MetricValue> & { arpa: MetricValue; arpaOfAll: MetricValue };

/** Rates from 0 to 1, ARPA in minor units; with nobody in the whole there is no part of it. */
export function sizeShares(part: Size, whole: Size): SizeShares {
  return {
    customers: share(part.customers, whole.customers, "no_customers"),
    paying: share(part.paying, whole.paying, "no_customers"),
    mrr: share(Number(part.mrr), Number(whole.mrr), "no_revenue"),
    arpa: arpaOf(part),
    arpaOfAll: arpaOf(whole),
  };
}

const share = (part: number, whole: number, reason: "no_customers" | "no_revenue"): MetricValue => (whole === 0 ? unanswered("rate", reason) : answer("rate", part / whole));

const arpaOf = ({ paying, mrr }: Size): MetricValue => (paying === 0 ? unanswered("money", "no_customers", 0) : answer("money", Number(mrr) / paying, paying));
