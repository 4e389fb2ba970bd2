import type { ListColumn } from "@/common/customer-list";
import type { ListView } from "./read-view";

type Shown = Pick<ListView, "columns" | "chosen" | "sort">;

/**
 * A phone has room for the day and the last amount beside the name. What else was chosen, and what the list is sorted by, stands below it; of the
 * columns that nobody asked for the rest is left out.
 */
export function onPhone({ columns, chosen, sort }: Shown): { inTheirOwn: ReadonlySet<ListColumn>; below: ListColumn[] } {
  const amount = columns.findLast((column) => column === "amount" || column === "value" || column === "mrr");
  const inTheirOwn = new Set(columns.filter((column) => column === "date" || column === amount));
  return { inTheirOwn, below: columns.filter((column) => !inTheirOwn.has(column) && (chosen || column === sort)) };
}
