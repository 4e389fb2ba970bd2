import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { Refusal } from "../errors";
import { readDimensions } from "../facts/breakdowns";
import { readFactState, type FactState } from "../facts/fact-state";
import type { CellsOf } from "../facts/group-rows";
import { readCells, type GroupCells } from "../facts/read-cells";
import { readMarginSources } from "../facts/read-margin-sources";
import { readSettingsVersions, type SettingsVersion } from "../facts/settings-versions";
import type { KpiInput, SideFacts } from "../metrics/kpis/types";
import type { GrossMarginSource } from "../metrics/margin/margin-table";
import type { MonthRange, YearMonth } from "../metrics/period";
import type { LtvMethod } from "../metrics/settings";
import type { Breakdown } from "./input";
import { metricSettings } from "./metric-settings";
import { readSides } from "./read-sides";

/** Where the facts of a workspace stand, and the conventions to read them with. */
export type Facts = FactState & { versions: SettingsVersion[]; marginSources: Map<YearMonth, GrossMarginSource> };

/** Null before the first import. */
export async function readFacts(tx: Tx, workspaceId: WorkspaceId): Promise<Facts | null> {
  const state = await readFactState(tx, workspaceId);
  return state && { ...state, versions: await readSettingsVersions(tx, workspaceId), marginSources: await readMarginSources(tx, workspaceId) };
}

const nobody: GroupCells = { cells: [], tenureCells: [], terms: [] };

export type Group = { breakdown?: Breakdown; value?: string };

/** All the facts of one group: its month cells and what stands beside them. */
export type GroupFacts = GroupCells & SideFacts;

/** The cells of everyone, or of the customers with one value of a breakdown; none of an unknown value. */
export async function readGroupCells(tx: Tx, workspaceId: WorkspaceId, group: Group): Promise<GroupCells> {
  const one = cellsOf(group);
  return (await readCells(tx, workspaceId, one)).get(one.value) ?? nobody;
}

/** All the facts of everyone, or of the customers with one value of a breakdown. */
export async function readGroup(tx: Tx, workspaceId: WorkspaceId, { dataDate }: Facts, group: Group): Promise<GroupFacts> {
  const one = cellsOf(group);
  const cells = await readGroupCells(tx, workspaceId, group);
  const sides = await readSides(tx, workspaceId, dataDate, one);
  return { ...cells, ...sides(one.value) };
}

/** All the facts of every value of a breakdown. */
export async function readGroups(tx: Tx, workspaceId: WorkspaceId, { dataDate }: Facts, breakdown: Breakdown): Promise<Map<string, GroupFacts>> {
  await assertKnown(tx, workspaceId, breakdown);
  const groups = await readCells(tx, workspaceId, { breakdown });
  const sides = await readSides(tx, workspaceId, dataDate, { breakdown });
  return new Map([...groups].map(([value, cells]) => [value, { ...cells, ...sides(value) }]));
}

/** An attribute that nobody chose has no cells, which is not to be taken for a group without customers. */
async function assertKnown(tx: Tx, workspaceId: WorkspaceId, breakdown: Breakdown): Promise<void> {
  if (breakdown === "interval") return;
  const dimensions = await readDimensions(tx, workspaceId);
  if (!dimensions.some((dimension) => dimension.breakdown === breakdown)) throw new Refusal("INVALID", "breakdownUnknown", { breakdown });
}

/** Everyone is the breakdown "none", under the value "". */
export const cellsOf = ({ breakdown, value }: Group): Required<CellsOf> =>
  breakdown === undefined || value === undefined ? { breakdown: "none", value: "" } : { breakdown, value };

/**
 * Everything that the numbers of a group of customers depend on. The method is the reader's choice: it decides on which
 * LTV the risk and the CAC ceiling stand.
 */
export function kpiInput(facts: Facts, range: MonthRange, group: GroupFacts, method?: LtvMethod): KpiInput {
  const settings = metricSettings(facts, range.to);
  const { dataDate, historyFrom } = facts;
  return { ...group, dataDate, ...(historyFrom && { historyFrom }), range, settings: method ? { ...settings, ltvMethod: method } : settings };
}
