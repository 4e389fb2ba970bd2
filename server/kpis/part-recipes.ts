import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readChurnSums } from "../churn/read-churn-sums";
import type { Narrowing } from "../customers/narrowing";
import { readChurnCells } from "../facts/read-churn-cells";
import { readPlanCells } from "../facts/read-plan-cells";
import { readScheduledCells } from "../facts/read-scheduled-cells";
import type { ChurnCell } from "../metrics/cells";
import { churnPartRecipes } from "../metrics/churn/part-recipes";
import { keyOf } from "../metrics/churn/tally";
import { churnRowRecipes } from "../metrics/kpis/churn-row";
import { cohortRecipes } from "../metrics/kpis/cohort-cell";
import { historyOf } from "../metrics/kpis/history";
import { kpis as kpisOf } from "../metrics/kpis/kpis";
import { planRowRecipes } from "../metrics/kpis/plan-row";
import type { Recipe } from "../metrics/kpis/recipe";
import type { KpiInput } from "../metrics/kpis/types";
import { monthOf } from "../metrics/period";
import { upcomingRecipes } from "../metrics/upcoming/upcoming-row";
import { cellsOf, type Group } from "./read-facts";

type Asked = { metric: string; kpis: KpiInput; narrowing: Narrowing; group: Group };

/** Recipes of a row or a cell of a table, read from the cells that the table was; null for what is a number of the whole group. */
export async function partRecipes(tx: Tx, workspaceId: WorkspaceId, asked: Asked): Promise<Recipe[] | null> {
  const { metric, kpis, narrowing } = asked;
  if (/^plan_/.test(metric)) return planRows(tx, workspaceId, asked);
  if (/^(leaving|renewing)\b/.test(metric)) return upcomingRows(tx, workspaceId, asked);
  const { cohort, ...churn } = narrowing;
  if (/^churn(_ltv_lost|_without_reason|ed_of_ever)$/.test(metric)) return cohort === undefined ? churnParts(tx, workspaceId, asked) : [];
  if (isNarrow(churn) || metric === "churn_share") return cohort === undefined ? churnRows(tx, workspaceId, asked) : [];
  return cohort === undefined ? null : cohortRecipes(kpis, cohort);
}

const isNarrow = (narrowing: Narrowing) => Object.values(narrowing).some((part) => part !== undefined);

async function planRows(tx: Tx, workspaceId: WorkspaceId, { kpis: { range }, narrowing, group }: Asked): Promise<Recipe[]> {
  const own = cellsOf(group);
  const cells = (await readPlanCells(tx, workspaceId, own)).get(own.value) ?? [];
  return planRowRecipes(cells, narrowing.plan, { from: range.to, to: range.to });
}

async function upcomingRows(tx: Tx, workspaceId: WorkspaceId, { kpis, narrowing: { since, until }, group }: Asked): Promise<Recipe[]> {
  const own = cellsOf(group);
  const cells = (await readScheduledCells(tx, workspaceId, own)).get(own.value) ?? [];
  const today = { from: monthOf(kpis.dataDate), to: monthOf(kpis.dataDate) };
  const { mrr } = kpisOf({ ...kpis, range: today }, ["mrr"]).metrics;
  return upcomingRecipes(cells, { days: { since, until }, dataDate: kpis.dataDate, mrr: mrr?.value ?? 0 });
}

/** Churns are not counted per cohort: no recipe there. */
async function churnRows(tx: Tx, workspaceId: WorkspaceId, { kpis: { range }, narrowing, group }: Asked): Promise<Recipe[]> {
  const row = await readChurnSums(tx, workspaceId, { range, group, narrowing });
  const total = await readChurnSums(tx, workspaceId, { range, group, narrowing: {} });
  return churnRowRecipes(row, total, range);
}

/** What only the churn cells tell, of all churns or of those of a row. */
async function churnParts(tx: Tx, workspaceId: WorkspaceId, { kpis, narrowing, group }: Asked): Promise<Recipe[]> {
  const own = cellsOf(group);
  const churn = (await readChurnCells(tx, workspaceId, own, kpis.range)).get(own.value) ?? [];
  return churnPartRecipes(historyOf({ ...kpis, churn }), kpis.range, (cell) => isOneOf(cell, narrowing));
}

function isOneOf(cell: ChurnCell, { category, reason, kind, planLeft, tenure }: Narrowing): boolean {
  const told: [string | undefined, string][] = [[category, cell.category], [reason, cell.reason], [kind, cell.kind], [planLeft, cell.plan], [tenure, keyOf(cell, "tenure")]];
  return told.every(([wanted, is]) => wanted === undefined || wanted === is);
}
