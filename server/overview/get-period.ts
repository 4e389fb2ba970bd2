import { inSnapshot } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { attributeBreakdown, attributeNames } from "../facts/breakdowns";
import { readGroupValues } from "../facts/read-group-values";
import { isRefreshing } from "../imports/is-refreshing";
import { breakdowns, type PageInput } from "../kpis/input";
import { readBrokenDown } from "../ledger/broken-down";
import type { Group } from "../kpis/read-facts";
import { resolveComparison } from "../kpis/resolve-comparison";
import { comparisonRange, resolveRange } from "../kpis/resolve-range";
import { monthOf } from "../metrics/period";
import { presetsOf } from "../metrics/presets";
import { keepAsked } from "../segments/keep-asked";
import { offeredSegments } from "../segments/offered-segments";
import { segmentNamed } from "../segments/segment-state";
import type { GroupName, PeriodAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: PageInput };

/** Which months and whose numbers a page speaks of, and which others it could. Null before the first import. */
export async function getPeriod({ ctx: { workspaceId }, input }: Call): Promise<PeriodAnswer | null> {
  const period = await readPeriod(workspaceId, input);
  const unsaved = [period?.segment, period?.otherSegment].flatMap((segment) => (segment?.name === null ? [segment.id] : []));
  await keepAsked(workspaceId, unsaved);
  return period;
}

function readPeriod(workspaceId: WorkspaceId, input: PageInput): Promise<PeriodAnswer | null> {
  return inSnapshot(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    const segment = await segmentNamed(tx, workspaceId, input.segment);
    const otherSegment = await segmentNamed(tx, workspaceId, input.compareSegment);
    if (!state) return null;
    const beyond = input.from !== undefined && input.from > monthOf(state.dataDate) ? input.from : null;
    const range = resolveRange(beyond === null ? input : {}, state);
    const attributes = await readBrokenDown(tx, workspaceId);
    const known = [...breakdowns, "referrals" as const, ...attributes.map(({ key }) => attributeBreakdown(key))];
    const groups = await readGroupValues(tx, workspaceId, known, segment?.state === "ready" ? segment.id : undefined);
    return {
      ...presetsOf(state.firstMonth, state.dataDate),
      dataDate: state.dataDate,
      range,
      beyond,
      segment,
      otherSegment,
      segments: await offeredSegments(tx, workspaceId),
      group: named(input, known),
      // One value for everyone tells nobody apart.
      groups: groups.filter(({ breakdown, value }) => groups.some((other) => other.breakdown === breakdown && other.value !== value)),
      attributes: attributeNames(attributes),
      compare: input.compare ?? "previous_period",
      comparison: resolveComparison(range, input, state)?.range ?? null,
      otherGroup: named({ breakdown: input.compareBreakdown, value: input.compareValue }, known),
      comparable: { previous_period: comparisonRange(range, "previous_period", state), last_year: comparisonRange(range, "last_year", state) },
      refreshing: await isRefreshing(tx, workspaceId),
    };
  });
}

/** An attribute that nobody chose tells nobody apart: everyone is meant. */
const named = ({ breakdown, value }: Group, known: readonly string[]): GroupName | null =>
  breakdown === undefined || value === undefined || !known.includes(breakdown) ? null : { breakdown, value };
