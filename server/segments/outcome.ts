import { isOutcome } from "@/common/segments/fields";
import { conditionsOf, type Rule } from "@/common/segments/rule";
import type { RuleContext } from "./context";

/** A rule, or a segment that it names, asks how things went: it selects survivors or leavers (METRICS §3). Take a rule that was checked. */
export const picksByOutcome = (ctx: Pick<RuleContext, "segments">, rule: Rule): boolean =>
  conditionsOf(rule.root).some(({ field, value }) => {
    const named = field === "segment" ? ctx.segments.get(String(value)) : undefined;
    return named ? picksByOutcome(ctx, named.rule) : isOutcome(field);
  });
