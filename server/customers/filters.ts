import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { readGroups, statusFilters, type GroupFilter, type StatusFilter } from "@/common/customer-list";
import type { WorkspaceId } from "@/db/workspace-id";
import { OTHER } from "../facts/breakdowns";
import { inGroup, type FactSource } from "../facts/members";
import { wholeMonths } from "../ledger/whole-months";
import { storableText } from "../storable-text";

/** Beyond any amount of money and any life, and within what the database can count. */
const MOST_MRR = 1_000_000_000_000_000;
const MOST_MONTHS = 12_000;

const minorUnits = z.coerce.number().int().min(0).max(MOST_MRR).optional();
const months = z.coerce.number().int().min(0).max(MOST_MONTHS).optional();

/** What a reader picks from a list, as an address and a file are asked with it. */
export const filterShape = {
  /** The beginning of a name or a word of it, an email or an id; where nothing begins with it, anywhere in names and emails. */
  q: storableText.max(200).optional(),
  /** Also anywhere in more of them than are read through for every text. */
  within: z.literal("true").optional(),
  status: z.enum(statusFilters).optional(),
  /** Groups that the customer is in, one of those of each breakdown: a list in JSON. */
  groups: storableText.refine((text) => readGroups(text) !== null, "groups").optional(),
  /** Of now, minor units, both included. */
  mrrFrom: minorUnits,
  mrrTo: minorUnits,
  /** Whole months as a customer, both included. */
  tenureFrom: months,
  tenureTo: months,
};

/** Without the search, which finds customers before they are looked at. */
export type Filters = Omit<z.infer<z.ZodObject<typeof filterShape>>, "q" | "within">;

/** Of a member `r`: whole months as a customer, up to the data date of who still pays. */
export const tenureOf = (dataDate: string): SQL => sql`coalesce(r.tenure_months, ${wholeMonths(sql`r.first_paid_on`, sql`${dataDate}::date`)})`;

/** Of a customer in row `row`: one of the statuses. */
export const statusOf = (workspaceId: WorkspaceId, row: SQL): SQL => sql`
  case when ${row}.mrr = 0 then 'left' when ${isLeaving(workspaceId, row)} then 'leaving' else 'paying' end`;

const isLeaving = (workspaceId: WorkspaceId, row: SQL) =>
  sql`exists (select from scheduled_churns x where x.workspace_id = ${workspaceId} and x.customer_id = ${row}.customer_id)`;

/** On members `r` of the source. */
export function filtered(source: FactSource, { status, groups, mrrFrom, mrrTo, tenureFrom, tenureTo }: Filters): SQL[] {
  const tenure = tenureOf(source.dataDate);
  return [
    status === undefined ? null : ofStatus(source.workspaceId, status),
    mrrFrom === undefined ? null : sql`r.mrr >= ${mrrFrom}::bigint`,
    mrrTo === undefined ? null : sql`r.mrr <= ${mrrTo}::bigint`,
    tenureFrom === undefined ? null : sql`${tenure} >= ${tenureFrom}::integer`,
    tenureTo === undefined ? null : sql`${tenure} <= ${tenureTo}::integer`,
    ...(groups === undefined ? [] : byBreakdown(readGroups(groups) ?? []).map((any) => sql`(${sql.join(any.map((group) => ofGroup(source, group)), sql` or `)})`)),
  ].filter((condition) => condition !== null);
}

const byBreakdown = (groups: readonly GroupFilter[]): GroupFilter[][] => [...new Set(groups.map(([by]) => by))].map((by) => groups.filter(([of]) => of === by));

function ofStatus(workspaceId: WorkspaceId, status: StatusFilter): SQL {
  if (status === "left") return sql`r.mrr = 0`;
  if (status === "still_paying") return sql`r.mrr > 0`;
  const leaving = isLeaving(workspaceId, sql`r`);
  return status === "leaving" ? sql`r.mrr > 0 and ${leaving}` : sql`r.mrr > 0 and not ${leaving}`;
}

/** Columns of the summary itself whose values those of a breakdown are: of them the planner knows how many rows have one. */
const stored: Partial<Record<string, SQL>> = { currentPlan: sql`r.current_plan`, plan: sql`r.first_plan`, channel: sql`r.told_channel`, country: sql`r.told_country` };

/** Of members `r`: those in one group; the plan of today tells apart as well. */
export function ofGroup(source: FactSource, [by, value]: GroupFilter): SQL {
  const column = value === OTHER ? undefined : stored[by];
  if (!column) return inGroup(source, by, value);
  return value === "" ? sql`${column} is null` : sql`${column} = ${value}`;
}
