import type { MetricValue, Reason, Unit } from "@/server/metrics/value";

/** Numbers as the server answers them, for tests of what is made of them here. */
export const answer = (unit: Unit, value: number, n: number | null = null): MetricValue => ({ value, unit, reason: null, warnings: [], n });
export const unanswered = (unit: Unit, reason: Reason): MetricValue => ({ value: null, unit, reason, warnings: [], n: null });
