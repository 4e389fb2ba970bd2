import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readFactState, type FactState } from "../facts/fact-state";
import { readCells, type GroupCells } from "../facts/read-cells";
import { readSettingsVersions, type SettingsVersion } from "../facts/settings-versions";
import type { KpiInput } from "../metrics/kpis/types";
import type { MonthRange } from "../metrics/period";
import type { LtvMethod } from "../metrics/settings";
import type { Breakdown } from "./input";
import { metricSettings } from "./metric-settings";

/** Where the facts of a workspace stand, and the conventions to read them with. */
export type Facts = FactState & { versions: SettingsVersion[] };

/** Null before the first import. */
export async function readFacts(tx: Tx, workspaceId: WorkspaceId): Promise<Facts | null> {
  const state = await readFactState(tx, workspaceId);
  return state && { ...state, versions: await readSettingsVersions(tx, workspaceId) };
}

const nobody: GroupCells = { cells: [], tenureCells: [], terms: [] };

export type Group = { breakdown?: Breakdown; value?: string };

/** The cells of everyone, or of the customers with one value of a breakdown; none of an unknown value. */
export async function readGroup(tx: Tx, workspaceId: WorkspaceId, { breakdown, value }: Group): Promise<GroupCells> {
  const one = breakdown === undefined || value === undefined ? { breakdown: "none", value: "" } : { breakdown, value };
  return (await readCells(tx, workspaceId, one)).get(one.value) ?? nobody;
}

/**
 * Everything that the numbers of a group of customers depend on. The method is the reader's choice: it decides on which
 * LTV the risk and the CAC ceiling stand.
 */
export function kpiInput({ dataDate, versions }: Facts, range: MonthRange, group: GroupCells, method?: LtvMethod): KpiInput {
  const settings = metricSettings(versions, range.to, dataDate);
  return { ...group, dataDate, range, settings: method ? { ...settings, ltvMethod: method } : settings };
}
