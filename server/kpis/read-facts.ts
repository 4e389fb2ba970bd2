import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { Refusal } from "../errors";
import { readDimensions } from "../facts/breakdowns";
import { readFactState, type FactState } from "../facts/fact-state";
import type { CellsOf } from "../facts/group-rows";
import { readCells, type GroupCells } from "../facts/read-cells";
import { readSpend } from "../facts/read-spend";
import { readMarginSources } from "../facts/read-margin-sources";
import { readProgrammeCost } from "../facts/read-programme-cost";
import { readSettingsVersions, type SettingsVersion } from "../facts/settings-versions";
import type { KpiInput, SideFacts } from "../metrics/kpis/types";
import type { GrossMarginSource } from "../metrics/margin/margin-table";
import type { MonthRange, YearMonth } from "../metrics/period";
import type { LtvMethod } from "../metrics/settings";
import { readMade, type AskedSegments, type MadeSegments } from "../segments/made-segments";
import type { Breakdown } from "./input";
import { keptGroups, type KeptGroup, type KeptGroups } from "./kept-groups";
import { metricSettings } from "./metric-settings";
import { readSides } from "./read-sides";

/** Where the facts of a workspace stand, and the conventions to read them with. */
export type Facts = FactState & { segments: MadeSegments; versions: SettingsVersion[]; marginSources: Map<YearMonth, GrossMarginSource> };

/** Null before the first import. Refuses a segment whose facts are not there (segments/made-segments.ts). */
export async function readFacts(tx: Tx, workspaceId: WorkspaceId, asked: AskedSegments = {}): Promise<Facts | null> {
  const state = await readFactState(tx, workspaceId);
  const segments = await readMade(tx, workspaceId, asked);
  return state && { ...state, segments, versions: await readSettingsVersions(tx, workspaceId), marginSources: await readMarginSources(tx, workspaceId) };
}

export type Group = { /** Not given, all customers. */ segment?: string | undefined; breakdown?: Breakdown; value?: string };

/** All the facts of one group: its month cells and what stands beside them. */
export type GroupFacts = GroupCells & SideFacts & Pick<KpiInput, "segment">;

const nobody: KeptGroup = { cells: [], tenureCells: [], terms: [] };

/** The cells of everyone, or of the customers with one value of a breakdown; none of an unknown value. */
export async function readGroupCells(tx: Tx, workspaceId: WorkspaceId, facts: Facts, group: Group): Promise<KeptGroup> {
  const one = cellsOf(group);
  return (await readKept(tx, workspaceId, facts, one)).get(one.value) ?? nobody;
}

/** The cells of every value of a breakdown, of all customers or in a segment. */
export const readGroupsCells = (tx: Tx, workspaceId: WorkspaceId, facts: Facts, breakdown: Breakdown, segment?: string): Promise<KeptGroups> =>
  readKept(tx, workspaceId, facts, { segmentId: segment, breakdown });

/** All the facts of everyone, or of the customers with one value of a breakdown. */
export async function readGroup(tx: Tx, workspaceId: WorkspaceId, facts: Facts, group: Group): Promise<GroupFacts> {
  const spending = await readSpending(tx, workspaceId, facts, cellsOf(group));
  return { ...(await readGroupCells(tx, workspaceId, facts, group)), ...spending, ...inSegment(facts, group.segment) };
}

/** All the facts of every value of a breakdown, of all customers or in a segment. */
export async function readGroups(tx: Tx, workspaceId: WorkspaceId, facts: Facts, breakdown: Breakdown, segment?: string): Promise<Map<string, GroupFacts>> {
  await assertKnown(tx, workspaceId, breakdown);
  const groups = await readGroupsCells(tx, workspaceId, facts, breakdown, segment);
  const spending = await readSpending(tx, workspaceId, facts, { segmentId: segment, breakdown });
  return new Map([...groups].map(([value, cells]) => [value, { ...cells, ...spending, ...inSegment(facts, segment) }]));
}

function inSegment({ segments }: Facts, segment: string | undefined): Pick<KpiInput, "segment"> {
  const made = segment === undefined ? undefined : segments.get(segment);
  if (segment !== undefined && !made) throw new Error("a segment is read that was not asked for");
  return made ? { segment: made } : {};
}

function readKept(tx: Tx, workspaceId: WorkspaceId, facts: Facts, of: CellsOf): Promise<KeptGroups> {
  return keptGroups({ workspaceId, ...facts }, of, async () => {
    const groups = await readCells(tx, workspaceId, of);
    const sides = await readSides(tx, workspaceId, facts.dataDate, of);
    const values = of.value === undefined ? groups.keys() : [of.value];
    return new Map([...values].map((value) => [value, { ...(groups.get(value) ?? nobody), ...sides(value) }]));
  });
}

/** The workspace's spend and what its referral programme costs, and whom a group shares spend with: changed by hand, and so never kept. */
async function readSpending(tx: Tx, workspaceId: WorkspaceId, facts: Facts, { segmentId, breakdown }: CellsOf): Promise<Pick<SideFacts, "spend" | "everyone" | "programme">> {
  const spend = await readSpend(tx, workspaceId, facts.dataDate);
  if (breakdown === "none" && segmentId === undefined) {
    const programme = await readProgrammeCost(tx, workspaceId);
    return { spend, ...(programme && { programme }) };
  }
  const { acquisition = [], referrals = [] } = await readGroupCells(tx, workspaceId, facts, {});
  return { spend, everyone: { acquisition, referrals } };
}

/** An attribute that nobody chose has no cells, which is not to be taken for a group without customers. */
async function assertKnown(tx: Tx, workspaceId: WorkspaceId, breakdown: Breakdown): Promise<void> {
  if (breakdown === "interval") return;
  const dimensions = await readDimensions(tx, workspaceId);
  if (!dimensions.some((dimension) => dimension.breakdown === breakdown)) throw new Refusal("INVALID", "breakdownUnknown", { breakdown });
}

/** Everyone is the breakdown "none", under the value "". */
export const cellsOf = ({ segment: segmentId, breakdown, value }: Group): CellsOf & { value: string } =>
  breakdown === undefined || value === undefined ? { segmentId, breakdown: "none", value: "" } : { segmentId, breakdown, value };

/**
 * Everything that the numbers of a group of customers depend on. The method is the reader's choice: it decides on which
 * LTV the risk and the CAC ceiling stand.
 */
export function kpiInput(facts: Facts, range: MonthRange, group: GroupFacts, method?: LtvMethod): KpiInput {
  const settings = metricSettings(facts, range.to);
  const { dataDate, historyFrom } = facts;
  return { ...group, dataDate, ...(historyFrom && { historyFrom }), range, settings: method ? { ...settings, ltvMethod: method } : settings };
}
