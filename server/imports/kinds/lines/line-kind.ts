import { sql } from "drizzle-orm";
import type { ImportKind } from "../kind";
import { compareLines } from "./compare";
import type { LineTable } from "./line-table";
import { restoreLines } from "./restore";
import { sumLines, type LineSums } from "./totals";
import { writeLines } from "./write";

/** What lines that belong to nobody have in common: how they are compared, written, summed and taken back. */
export function lineKind({ table, sums }: { table: LineTable; sums: Omit<LineSums, "kept"> }) {
  return {
    repeated: "record_repeated",
    compare: (tx, target) => compareLines(tx, target),
    async apply(tx, target, { asOf }) {
      await writeLines(tx, target, table, asOf);
      return [];
    },
    totals: (tx, target, file) => sumLines(tx, target, file, { kept: sql`${sql.identifier(table.name)}`, ...sums }),
    async undo(tx, target) {
      await restoreLines(tx, target, table.name);
      return [];
    },
  } satisfies Partial<ImportKind>;
}
