import { and, eq, sql, type Column, type SQL } from "drizzle-orm";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";

export type CellsOf = {
  /** Of whom; not given, all customers. */
  segmentId?: string | undefined;
  /** "none" is everyone, under the value ''. */
  breakdown: string;
  /** One value only. */
  value?: string;
};

type CellTable = { workspaceId: Column; segmentId: Column; breakdown: Column; value: Column };

/** The rows of a group, or of all groups of a breakdown, in a segment or among all customers: the beginning of the table's key. */
export function inGroups(table: CellTable, workspaceId: WorkspaceId, { segmentId = allCustomers, breakdown, value }: CellsOf): SQL | undefined {
  return and(
    eq(table.workspaceId, workspaceId),
    eq(table.segmentId, segmentId),
    eq(table.breakdown, breakdown),
    value === undefined ? undefined : eq(table.value, value),
  );
}

export function byValue<Cell>(rows: readonly { value: string; cell: Cell }[]): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const { value, cell } of rows) {
    const group = groups.get(value);
    if (group) group.push(cell);
    else groups.set(value, [cell]);
  }
  return groups;
}

/** 'YYYY-MM-01' as the metrics write a month. */
export const yearMonth = (column: Column) => sql<string>`${column}`.mapWith((firstDay: string) => firstDay.slice(0, 7));
