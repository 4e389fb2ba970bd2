import { readRange } from "@/components/metrics/read-page-input";
import { lists, type ReferralListView } from "./list-address";

type Params = Record<string, string | string[] | undefined>;

const steps = ["invited", "signed_up", "paying", "rewarded"] as const;

/** The list that the address names; what it gets wrong counts as not given. */
export function readListView(params: Params): ReferralListView & { page: number } {
  const page = Number(params.page);
  return {
    list: lists.find((list) => list === params.list) ?? "advocates",
    step: steps.find((step) => step === params.step),
    ...readRange(params),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}
