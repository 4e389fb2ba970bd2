import { isStorable } from "@/common/storable-text";
import { isAttribute } from "@/components/metrics/read-page-input";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { ChurnLevel } from "@/server/metrics/churn/tally";

type Params = Record<string, string | string[] | undefined>;

export const measures = ["customers", "mrr", "ltv"] as const satisfies readonly ChurnPageAnswer["measure"][];
export const levels = ["reason", "category"] as const satisfies readonly ChurnLevel[];
const crossed = ["left", "tenure", "plan", "interval", "channel", "country", "referred", "referrals"] as const satisfies readonly ChurnCrossAnswer["across"][];

/** What of the page the address asks for beside its months and its group; what it gets wrong counts as not given. */
export function readChurnView(params: Params) {
  const search = typeof params.q === "string" && isStorable(params.q) ? params.q.trim().slice(0, 200) : "";
  const page = Number(params.said);
  return {
    measure: measures.find((name) => name === params.measure) ?? "customers",
    level: levels.find((name) => name === params.level) ?? "reason",
    across: readAcross(params.across),
    search,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

function readAcross(given: string | string[] | undefined): ChurnCrossAnswer["across"] {
  const known = crossed.find((name) => name === given);
  return known ?? (typeof given === "string" && isAttribute(given) && isStorable(given) ? given : "left");
}
