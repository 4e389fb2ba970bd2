import { sql } from "drizzle-orm";
import type { Rule } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import type { Size } from "../metrics/segments/size";
import { setBased } from "../ledger/set-based";
import { compile, matching } from "./compile";
import type { RuleContext } from "./context";

/** Of who pays, by the plan of today. */
export type PlanRow = { plan: string | null; paying: number; mrr: bigint };

export type Matched = {
  size: Size;
  /** The largest first. */
  plans: PlanRow[];
  /** A few of who belongs, the same ones for the same members: drawn by a hash, so that neither the largest nor the first stand for all. */
  drawn: string[];
};

const DRAWN = 10;

type Row = { plan: string | null; customers: string; paying: string; mrr: string; drawn: string[] | null };

/** One pass over everybody. */
export async function readMatched(tx: Tx, rules: RuleContext, rule: Rule): Promise<Matched> {
  const compiled = compile(rules, rule.root);
  const count = () => tx.execute<Row>(sql`
    with matched as materialized (
      select s.customer_id, s.current_plan, s.mrr from ${matching(rules, compiled)}
    )
    select m.current_plan as plan, count(*) as customers, count(*) filter (where m.mrr > 0) as paying, coalesce(sum(m.mrr), 0) as mrr, null::text[] as drawn
    from matched m group by m.current_plan
    union all
    select null, 0, 0, 0, array(select m.customer_id::text from matched m order by uuid_hash(m.customer_id), m.customer_id limit ${DRAWN})`);
  const { rows } = compiled.asksLedger ? await count() : await setBased(tx, count);
  const plans = rows.filter(({ drawn }) => drawn === null).map((row) => ({ plan: row.plan, customers: Number(row.customers), paying: Number(row.paying), mrr: BigInt(row.mrr) }));
  return {
    size: plans.reduce((sum, { customers, paying, mrr }) => ({ customers: sum.customers + customers, paying: sum.paying + paying, mrr: sum.mrr + mrr }), { customers: 0, paying: 0, mrr: 0n }),
    plans: plans
      .filter(({ paying }) => paying > 0)
      .sort((a, b) => Number(b.mrr - a.mrr) || ((a.plan ?? "") < (b.plan ?? "") ? -1 : 1))
      .map(({ plan, paying, mrr }) => ({ plan, paying, mrr })),
    drawn: rows.find(({ drawn }) => drawn !== null)?.drawn ?? [],
  };
}
