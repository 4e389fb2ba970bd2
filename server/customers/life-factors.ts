import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readChurnCells } from "../facts/read-churn-cells";
import { cellsOf, kpiInput, readFacts, readGroupCells, type Group } from "../kpis/read-facts";
import { lifeFactorsOf, type LifeFactors } from "../metrics/churn/life-left";
import { historyOf } from "../metrics/kpis/history";
import type { MonthRange } from "../metrics/period";

/** What the LTV lost of a group in these months is computed by: its own margins and curves, as in the number. Undefined before the first import. */
export async function readLifeFactors(tx: Tx, workspaceId: WorkspaceId, range: MonthRange, group: Group): Promise<LifeFactors | undefined> {
  const facts = await readFacts(tx, workspaceId, group);
  if (!facts) return undefined;
  const own = cellsOf(group);
  const churn = (await readChurnCells(tx, workspaceId, own, range)).get(own.value) ?? [];
  return lifeFactorsOf(historyOf({ ...kpiInput(facts, range, await readGroupCells(tx, workspaceId, facts, group)), churn }));
}
