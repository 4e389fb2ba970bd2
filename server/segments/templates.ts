import { everybody, type Condition, type Rule, type RuleNode } from "@/common/segments/rule";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { likeness, type Trait } from "../metrics/referral/likeness";
import { topOfLadder } from "../metrics/segments/plan-ladder";
import { readPlanPrices, readTemplateFacts, readTraits } from "./template-facts";
import type { RuleContext } from "./context";
import { fieldType } from "./field-type";
import { readRuleContext } from "./read-context";

/** What the data lacks for it: each names what would bring it. */
export type Missing = "customers" | "values" | "terms" | "warnings" | "monthly" | "referrals" | "plans" | "payments" | "traits";

/** A rule to start from, or why there is none. */
export type Template = {
  id: "most_valuable" | "at_risk" | "annual" | "advocates" | "plan_up" | "failed_payment" | "like_best";
  rule: Rule | null;
  missing: Missing | null;
  /** Of "like our best": what they have more often, the strongest first. */
  traits: { field: string; value: string; lift: number; low: number; high: number; share: number }[];
};

/** The most valuable tenth of fewer is a handful. */
const FEWEST_PAYING = 30;

/** Null before the first import. */
export async function getTemplates({ ctx }: { ctx: WorkspaceContext }): Promise<Template[] | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return null;
    const rules = await readRuleContext(tx, ctx, state.dataDate, [{ ...everybody, root: { match: "all", of: [{ field: "total_value", op: "set" }] } }]);
    const facts = await readTemplateFacts(tx, rules);
    const ladder = topOfLadder(await readPlanPrices(tx, rules));
    const best = await likeBest();
    return [
      template("most_valuable", facts.paying < FEWEST_PAYING ? "customers" : facts.topTenth === null ? "values" : null, [paying, { field: "total_value", op: "at_least", value: facts.topTenth ?? 0 }]),
      template("at_risk", facts.renewing === 0 ? "terms" : facts.failed + facts.leaving === 0 ? "warnings" : null, [renewsSoon, { match: "any", of: [failedLately, { field: "status", op: "is", value: "leaving" }] }]),
      template("annual", facts.monthly === 0 ? "monthly" : null, [{ field: "interval", op: "is", value: "month" }, { field: "tenure", op: "at_least", value: 6 }, paying]),
      template("advocates", facts.advocates === 0 ? "referrals" : null, [{ field: "has_referred", op: "yes" }]),
      template("plan_up", ladder ? null : "plans", [paying, { field: "plan", op: "is", value: ladder?.below ?? "" }]),
      template("failed_payment", facts.failed === 0 ? "payments" : null, [failedLately]),
      best,
    ];

    async function likeBest(): Promise<Template> {
      if (facts.topTenth === null || facts.paying < FEWEST_PAYING) return template("like_best", facts.topTenth === null ? "values" : "customers", []);
      const { traits, needed } = likeness(await readTraits(tx, rules, facts.topTenth), { customers: facts.paying, advocates: facts.best });
      const chosen = traits.filter((trait) => trait.chosen);
      const like = atLeast(needed, chosen.map((trait) => conditionOf(rules, trait)));
      const rest: Condition = { field: "total_value", op: "below", value: facts.topTenth };
      const said = chosen.map(({ trait, value, lift, interval, shareOfAdvocates }) => ({ field: trait, value, lift, low: interval.low, high: interval.high, share: shareOfAdvocates }));
      return { ...template("like_best", like ? null : "traits", like ? [paying, like, rest] : []), traits: said };
    }
  });
}

const paying: Condition = { field: "mrr", op: "above", value: 0 };
const renewsSoon: Condition = { field: "renews_on", op: "in_next", value: { count: 90, unit: "days" } };
const failedLately: Condition = { field: "last_failed_payment", op: "in_last", value: { count: 30, unit: "days" } };

const template = (id: Template["id"], missing: Missing | null, of: readonly RuleNode[]): Template => ({ id, missing, rule: missing ? null : { version: 1, root: { match: "all", of } }, traits: [] });

function conditionOf(rules: RuleContext, { trait: field, value }: Trait): Condition {
  return fieldType(rules, field) === "boolean" ? { field, op: value === "true" ? "yes" : "no" } : { field, op: "is", value };
}

/** One or two of a few: with two needed, each pair of them. Null where there are none. */
function atLeast(needed: number, conditions: readonly Condition[]): RuleNode | null {
  const [first] = conditions;
  if (!first || needed === 0) return null;
  if (needed === 1 || conditions.length === 1) return first;
  const pairs = conditions.flatMap((one, index) => conditions.slice(index + 1).map((other): RuleNode => ({ match: "all", of: [one, other] })));
  return pairs.length === 1 ? (pairs[0] ?? null) : { match: "any", of: pairs };
}
