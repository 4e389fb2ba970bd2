import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Rule } from "@/common/segments/rule";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import type { DateOnly } from "../metrics/period";
import { sizeShares, type Size, type SizeShares } from "../metrics/segments/size";
import { checkRule } from "./check-rule";
import { compile, matching } from "./compile";
import type { RuleContext } from "./context";
import { countNodes, type NodeCount } from "./count-nodes";
import type { previewInput } from "./input";
import { readRuleContext } from "./read-context";
import { picksByOutcome } from "./outcome";
import { readSample, type SampleRow } from "./sample";

type Call = { ctx: WorkspaceContext; input: z.output<typeof previewInput> };

export type PlanRow = { plan: string | null; paying: number; mrr: bigint };

export type Preview = {
  data_date: DateOnly;
  /** From where rolling days count. */
  today: DateOnly;
  matched: Size;
  whole: Size;
  shares: SizeShares;
  nodes: NodeCount[];
  /** Of who pays, by the plan of today, the largest first: five at most, and how many there are. */
  plans: PlanRow[];
  plansInAll: number;
  sample: SampleRow[];
  /** The rule picks by how things went: rates of such a segment say so. */
  onOutcome: boolean;
  milliseconds: number;
};

const MOST_PLANS = 5;

/** Who belongs to a rule right now: counted from everybody, never extrapolated. Null before the first import. */
export async function previewRule({ ctx, input: { rule } }: Call): Promise<Preview | null> {
  const began = performance.now();
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return null;
    const rules = await readRuleContext(tx, ctx, state.dataDate, [rule]);
    checkRule(rules, rule);
    const { matched, whole, nodes } = await countNodes(tx, rules, rule.root);
    const plans = await readPlans(tx, rules, rule);
    const sample = await readSample(tx, rules, rule);
    return {
      data_date: state.dataDate,
      today: rules.today,
      matched,
      whole,
      shares: sizeShares(matched, whole),
      nodes,
      plans: plans.slice(0, MOST_PLANS),
      plansInAll: plans.length,
      sample,
      onOutcome: picksByOutcome(rules, rule),
      milliseconds: Math.round(performance.now() - began),
    };
  });
}

async function readPlans(tx: Tx, rules: RuleContext, rule: Rule): Promise<PlanRow[]> {
  const { rows } = await tx.execute<{ plan: string | null; paying: string; mrr: string }>(sql`
    select s.current_plan as plan, count(*) as paying, sum(s.mrr) as mrr
    from ${matching(rules, compile(rules, rule.root))} and s.mrr > 0
    group by s.current_plan order by sum(s.mrr) desc, s.current_plan`);
  return rows.map(({ plan, paying, mrr }) => ({ plan, paying: Number(paying), mrr: BigInt(mrr) }));
}
