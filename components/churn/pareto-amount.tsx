"use client";

import { ExplainLink } from "@/components/explain/explain-link";
import type { SubjectGroup } from "@/components/explain/subject";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { useEarlier } from "@/components/metrics/use-earlier";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { Tally } from "@/server/metrics/churn/tally";
import { amountOf } from "./prepare-pareto";

/** What each measure is explained as. */
export const metricOf = { customers: "customers.churned", mrr: "mrr.churn", ltv: "churn_ltv_lost" } as const;

/** Customers as a number, else money. */
export function useWrite(measure: ChurnPageAnswer["measure"]): (value: number | null) => string {
  const formats = useFormats();
  return (value) => (value === null ? dash : measure === "customers" ? formats.number(value) : formats.money(value));
}

type AmountProps = { tally: Tally; measure: ChurnPageAnswer["measure"]; of?: SubjectGroup };

/** What was lost, with its customers behind it. */
export function Amount({ tally, measure, of = {} }: AmountProps) {
  const write = useWrite(measure);
  // Nobody gives it any more: there is nobody behind it.
  if (tally.customers === 0) return write(0);
  return <ExplainLink subject={{ id: metricOf[measure], ...of }}>{write(amountOf(tally, measure))}</ExplainLink>;
}

/** The same of what the page is held against: its months, or the other group. */
export function Earlier({ tally, measure, of = {} }: AmountProps) {
  const write = useWrite(measure);
  const subject = useEarlier()({ id: metricOf[measure], ...of });
  if (tally.customers === 0 || !subject) return write(tally.customers === 0 ? 0 : amountOf(tally, measure));
  return <ExplainLink subject={subject}>{write(amountOf(tally, measure))}</ExplainLink>;
}
