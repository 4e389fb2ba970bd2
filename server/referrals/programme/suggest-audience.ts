import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "@/server/context";
import { readFacts, readGroup, readGroups, kpiInput } from "@/server/kpis/read-facts";
import { resolveRange } from "@/server/kpis/resolve-range";
import { kpis } from "@/server/metrics/kpis/kpis";
import { longStanding, mostLoyal } from "@/server/metrics/referral/audience";
import type { Trait } from "@/server/metrics/referral/likeness";
import { readLikely } from "../lists/likely";
import { readLikeness } from "../read-likeness";
import type { Audience } from "./input";

/** Whom a programme may speak to, how many they are at the data date, and why. */
export interface AudienceOption {
  audience: Audience;
  customers: number;
  /** There are more than `customers`. */
  more?: boolean;
  /** Of the data: the traits of the advocates, or how many leave of them and of all. */
  traits?: Trait[];
  churn?: { own: number; all: number };
  suggested: boolean;
}

const A_YEAR = 12;

/**
 * Audiences that the data gives reasons for. Suggested is the first there is of: those like the customers who refer
 * already, the plan that keeps its customers best, those who have stayed a year.
 */
export async function suggestAudience({ ctx }: { ctx: WorkspaceContext }): Promise<AudienceOption[]> {
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const facts = await readFacts(tx, workspaceId);
    if (!facts) return [];
    const range = resolveRange({}, facts);
    const everyone = await readGroup(tx, workspaceId, facts, {});
    const ids = ["customers", "customer_churn_rate"];
    const plans = [...(await readGroups(tx, workspaceId, facts, "plan"))].map(([value, group]) => ({ value, metrics: kpis(kpiInput(facts, range, group), ids).metrics }));
    const whole = kpis(kpiInput(facts, range, everyone), ids).metrics;
    const { traits } = await readLikeness(tx, workspaceId);
    const likely = await readLikely(tx, { workspaceId, dataDate: facts.dataDate }, { limit: 0, offset: 0 });
    const loyal = mostLoyal(plans, whole);
    const options: Omit<AudienceOption, "suggested">[] = [];
    if (likely.total > 0) options.push({ audience: { kind: "like_advocates" }, customers: likely.total, more: likely.more, traits: traits.filter(({ chosen }) => chosen) });
    if (loyal) options.push({ audience: { kind: "plan", plan: loyal.value }, customers: loyal.customers, churn: { own: loyal.churn, all: loyal.all } });
    options.push({ audience: { kind: "tenure", months: A_YEAR }, customers: longStanding(everyone.tenureCells, A_YEAR) });
    options.push({ audience: { kind: "everyone" }, customers: whole.customers?.value ?? 0 });
    return options.filter(({ customers }) => customers > 0).map((option, index) => ({ ...option, suggested: index === 0 }));
  });
}
