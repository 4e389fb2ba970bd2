import { isOutcome } from "@/common/segments/fields";
import { conditionsOf, type Condition, type Rule } from "@/common/segments/rule";
import type { RuleContext } from "./context";

type Named = Pick<RuleContext, "segments">;

/** A rule, or a segment that it names, asks how things went: it selects survivors or leavers (METRICS §3). Take a rule that was checked. */
export const picksByOutcome = (ctx: Named, rule: Rule): boolean => asks(ctx, rule, ({ field }) => isOutcome(field));

const rolling: ReadonlySet<string> = new Set(["in_last", "before_last", "in_next"]);

/** A rule, or a segment that it names, counts days from today: other customers fit it tomorrow. */
export const followsDays = (ctx: Named, rule: Rule): boolean => asks(ctx, rule, ({ op }) => rolling.has(op));

function asks(ctx: Named, rule: Rule, is: (condition: Condition) => boolean): boolean {
  return conditionsOf(rule.root).some((condition) => {
    const named = condition.field === "segment" ? ctx.segments.get(String(condition.value)) : undefined;
    return named ? asks(ctx, named.rule, is) : is(condition);
  });
}
