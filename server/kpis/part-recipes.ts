import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Narrowing } from "../customers/narrowing";
import { readChurnCells } from "../facts/read-churn-cells";
import { readGroupValues } from "../facts/read-group-values";
import { readPlanCells } from "../facts/read-plan-cells";
import { readScheduledCells } from "../facts/read-scheduled-cells";
import { channelRecipes } from "../metrics/acquisition/channel-recipes";
import type { ChurnCell } from "../metrics/cells";
import { churnPartRecipes, isGiven } from "../metrics/churn/part-recipes";
import { keyOf, tally } from "../metrics/churn/tally";
import { churnRowRecipes, undatedRecipes } from "../metrics/kpis/churn-row";
import { cohortRecipes } from "../metrics/kpis/cohort-cell";
import { historyOf } from "../metrics/kpis/history";
import { kpis as kpisOf } from "../metrics/kpis/kpis";
import { planRowRecipes } from "../metrics/kpis/plan-row";
import type { Recipe } from "../metrics/kpis/recipe";
import type { KpiInput } from "../metrics/kpis/types";
import { monthOf, type MonthRange } from "../metrics/period";
import { countsRecipes } from "../metrics/referral/counts";
import { upcomingRecipes } from "../metrics/upcoming/upcoming-row";
import { cellsOf, type Group } from "./read-facts";

type Asked = { metric: string; kpis: KpiInput; narrowing: Narrowing; group: Group };

/** Recipes of a row or a cell of a table, read from the cells that the table was; null for what is a number of the whole group. */
export async function partRecipes(tx: Tx, workspaceId: WorkspaceId, asked: Asked): Promise<Recipe[] | null> {
  const { metric, kpis, narrowing } = asked;
  if (/^plan_/.test(metric)) return planRows(tx, workspaceId, asked);
  if (/^referral\.(told|referring)$/.test(metric)) return countsRecipes(await readGroupValues(tx, workspaceId, ["referrals"], asked.group.segment), kpis.range);
  if (/^(leaving|renewing)\b/.test(metric)) return upcomingRows(tx, workspaceId, asked);
  if (narrowing.channels !== undefined) return channelRecipes(kpis, namesIn(narrowing.channels));
  const { cohort, ...churn } = narrowing;
  if (/^churn(_ltv_lost|_ltv_share|_without_reason|ed_of_ever)$/.test(metric)) return cohort === undefined ? churnParts(tx, workspaceId, asked) : [];
  if (isNarrow(churn) || /^churn(_mrr)?_share$/.test(metric)) return cohort === undefined ? churnRows(tx, workspaceId, asked) : [];
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
  const churn = await churnsOf(tx, workspaceId, group, range);
  const row = tally(churn.filter((cell) => isOneOf(cell, narrowing)), untold);
  return narrowing.undated === undefined ? churnRowRecipes(row, tally(churn, untold), range) : undatedRecipes(row, range);
}

/** These numbers have no LTV in them. */
const untold = () => null;

/** What only the churn cells tell, of all churns or of those of a row. */
async function churnParts(tx: Tx, workspaceId: WorkspaceId, { kpis, narrowing, group }: Asked): Promise<Recipe[]> {
  // Their MRR is not told apart from that of the others.
  if (narrowing.undated !== undefined) return [];
  const churn = await churnsOf(tx, workspaceId, group, kpis.range);
  return churnPartRecipes(historyOf({ ...kpis, churn }), kpis.range, isNarrow(narrowing) ? (cell) => isOneOf(cell, narrowing) : undefined);
}

async function churnsOf(tx: Tx, workspaceId: WorkspaceId, group: Group, range: MonthRange): Promise<ChurnCell[]> {
  const own = cellsOf(group);
  return (await readChurnCells(tx, workspaceId, own, range)).get(own.value) ?? [];
}

function isOneOf(cell: ChurnCell, { category, reason, kind, planLeft, tenure, reasons, notReasons }: Narrowing): boolean {
  const told: [string | undefined, string][] = [[category, cell.category], [reason, cell.reason], [kind, cell.kind], [planLeft, cell.plan], [tenure, keyOf(cell, "tenure")]];
  const named = (list: string) => namesIn<string[]>(list).some((parts) => isGiven(cell, parts));
  return told.every(([wanted, is]) => wanted === undefined || wanted === is) && (reasons === undefined || named(reasons)) && (notReasons === undefined || !named(notReasons));
}

/** A list that the input has checked. */
const namesIn = <Item = string>(list: string) => JSON.parse(list) as Item[];
