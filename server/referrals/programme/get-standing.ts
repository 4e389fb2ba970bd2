import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "@/server/context";
import { kpiInput, readFacts, readGroup, type Facts, type GroupFacts } from "@/server/kpis/read-facts";
import { comparisonRange } from "@/server/kpis/resolve-range";
import { kpis } from "@/server/metrics/kpis/kpis";
import type { IncentiveCheck } from "@/server/metrics/referral/incentives";
import { measuredMonths } from "@/server/metrics/referral/measured-months";
import { runningMonth, type DateOnly, type MonthRange, type YearMonth } from "@/server/metrics/period";
import type { MetricValue } from "@/server/metrics/value";
import { holdToCeiling } from "./check-incentives";
import { readProgramme, type ProgrammeView } from "./get-programme";

/** The figures a programme is judged by, since its measuring day and before it. */
export interface Measured {
  /** Null while the month of that day is not in the data. */
  months: MonthRange | null;
  /** As many months directly before; null where the data does not reach back to all of them. */
  base: MonthRange | null;
  figures: { id: string; metric: MetricValue | undefined; base: MetricValue | undefined }[];
  /** The months are one that is not complete. */
  running: boolean;
  firstMonth: YearMonth;
  dataDate: DateOnly;
}

export interface ProgrammeStanding {
  programme: ProgrammeView;
  /** What was promised against the CAC ceiling of today; null while nothing is. */
  check: IncentiveCheck | null;
  measured: Measured | null;
}

/** The programme, what it promises against today's ceiling, and how its figures are since it is measured. Null before its first step was kept. */
export async function getProgrammeStanding({ ctx: { workspaceId } }: { ctx: WorkspaceContext }): Promise<ProgrammeStanding | null> {
  return inSnapshot(workspaceId, async (tx) => {
    const programme = await readProgramme(tx, workspaceId);
    if (!programme) return null;
    const { incentives, measure } = programme;
    const facts = incentives || measure ? await readFacts(tx, workspaceId) : null;
    if (!facts) return { programme, check: null, measured: null };
    const everyone = await readGroup(tx, workspaceId, facts, {});
    return {
      programme,
      check: incentives && holdToCeiling(facts, everyone, { referrerReward: Number(incentives.referrerReward), refereeReward: Number(incentives.refereeReward), monthlyCost: Number(incentives.monthlyCost) }),
      measured: measure && measuredBy(facts, everyone, measure),
    };
  });
}

/** The same numbers that the page has for those months. */
function measuredBy(facts: Facts, everyone: GroupFacts, { kpis: ids, since }: NonNullable<ProgrammeView["measure"]>): Measured {
  const { firstMonth, dataDate } = facts;
  const months = measuredMonths(since, dataDate);
  const base = months && comparisonRange(months, "previous_period", facts);
  const of = (range: MonthRange | null) => (range ? kpis(kpiInput(facts, range, everyone), ids).metrics : {});
  const [after, before] = [of(months), of(base)];
  return { months, base, figures: ids.map((id) => ({ id, metric: after[id], base: before[id] })), running: months !== null && months.to === runningMonth(dataDate), firstMonth, dataDate };
}
