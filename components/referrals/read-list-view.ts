import { askedSegment, readGroup, readRange } from "@/components/metrics/read-page-input";
import { invitationSteps, lists, type ReferralListView } from "./list-address";

type Params = Record<string, string | string[] | undefined>;

/** The list that the address names; what it gets wrong counts as not given. */
export function readListView(params: Params): ReferralListView & { page: number } {
  const page = Number(params.page);
  return {
    list: lists.find((list) => list === params.list) ?? "advocates",
    step: invitationSteps.find((step) => step === params.step),
    ...readRange(params),
    segment: askedSegment(params.segment),
    ...readGroup(params.breakdown, params.value),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}
