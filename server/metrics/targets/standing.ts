import { metricSpec } from "../registry";
import type { MetricValue } from "../value";
import { isTargetId, towards, type Targets } from "./targets";

/** Where a number stands against what it should be. */
export interface Standing {
  /** In the unit of the metric. */
  target: number;
  /** The workspace's own, or what is held to be healthy: a published rule of thumb, or for CAC a third of the conservative LTV. */
  origin: "set" | "healthy";
  /** At or beyond the target; a payback is healthy below twelve months, not at them. */
  reached: boolean;
  /** Up: the number should be at least the target; down: at most. */
  towards: "up" | "down";
  /** How far it is from the target, never below zero; 0 once it is reached. */
  short: number;
}

/** Skok and others: an LTV of three times the CAC, and the CAC back within a year. */
export const HEALTHY_LTV_TO_CAC = 3;
const HEALTHY: Targets = { ltv_to_cac: HEALTHY_LTV_TO_CAC, cac_payback: 12, "cac_payback.cohort": 12 };
/** Healthy below, not at. */
const STRICT: ReadonlySet<string> = new Set(["cac_payback", "cac_payback.cohort"]);

type Asked = {
  id: string;
  metrics: Record<string, MetricValue>;
  /** What the workspace wants; null for one group, which need not be what the whole should be. */
  targets: Targets | null;
};

/** Null without a value, without a target and for a metric that has none. */
export function standingOf({ id, metrics, targets }: Asked): Standing | null {
  const metric = metrics[id];
  const value = metric?.value ?? null;
  if (value === null || !isTargetId(id)) return null;
  const own = targets?.[id];
  // A rule of thumb says nothing of a handful; what the workspace wants is held to all the same.
  if (own === undefined && metric?.warnings.includes("few_customers")) return null;
  const target = own ?? healthy(id, metrics);
  if (target === null) return null;
  const direction = towards(metricSpec(id));
  const beyond = direction === "up" ? value - target : target - value;
  const strict = own === undefined && STRICT.has(id);
  const reached = strict ? beyond > 0 : beyond >= 0;
  return { target, origin: own === undefined ? "healthy" : "set", reached, towards: direction, short: reached ? 0 : Math.max(0, -beyond) };
}

/** A CAC is healthy up to a third of what a customer is worth at the lower end of its interval. */
function healthy(id: string, metrics: Record<string, MetricValue>): number | null {
  if (id === "cac") return metrics.cac_ceiling?.interval?.low ?? null;
  return HEALTHY[id] ?? null;
}
