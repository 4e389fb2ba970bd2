import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import type { DateOnly } from "../metrics/period";
import { sizeShares, type Size, type SizeShares } from "../metrics/segments/size";
import { checkRule } from "./check-rule";
import { inMemory } from "./in-memory";
import type { previewInput } from "./input";
import { readRuleContext } from "./read-context";
import { picksByOutcome } from "./outcome";
import { readMatched, type PlanRow } from "./read-matched";
import { readWholeSize } from "./read-size";
import { readSample, type SampleRow } from "./sample";

type Call = { ctx: WorkspaceContext; input: z.output<typeof previewInput> };

export type Preview = {
  data_date: DateOnly;
  /** From where rolling days count. */
  today: DateOnly;
  matched: Size;
  whole: Size;
  shares: SizeShares;
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
    await inMemory(tx);
    const { size: matched, plans, drawn } = await readMatched(tx, rules, rule);
    const whole = await readWholeSize(tx, ctx.workspaceId);
    return {
      data_date: state.dataDate,
      today: rules.today,
      matched,
      whole,
      shares: sizeShares(matched, whole),
      plans: plans.slice(0, MOST_PLANS),
      plansInAll: plans.length,
      sample: await readSample(tx, rules, rule, drawn),
      onOutcome: picksByOutcome(rules, rule),
      milliseconds: Math.round(performance.now() - began),
    };
  });
}
