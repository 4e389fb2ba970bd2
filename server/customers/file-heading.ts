import { dayColumn, type Population } from "@/common/populations";
import type { NamedColumn } from "./customers-csv";

/** What stands over a column of the file: the words of the table where it has the column; a message below `customers`. */
export function fileHeading(column: NamedColumn, population: Population) {
  if (column === "occurredOn") return `column.${dayColumn(population)}` as const;
  if (column === "churnReason") return "column.reason";
  // Of everyone the amount is the MRR of now, which has a column of its own.
  if (column === "amount" && population !== "everyone") return `amount.${population}` as const;
  return `file.${column}` as const;
}
