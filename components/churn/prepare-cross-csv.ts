import type { CsvValue } from "@/components/csv/to-csv";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import { reasonCells } from "./reason-cells";

/** What the lines are called that are no reason. */
type Words = { notGiven: string; otherReasons: string; lost: string; ofEver: string };

/** The lines of the table: customers by reason and column with their sums, and below them the share lost of those who ever paid, a fraction. */
export function prepareCrossCsv({ cross: { rows, columns, total }, ever }: Pick<ChurnCrossAnswer, "cross" | "ever">, level: "reason" | "category", words: Words): CsvValue[][] {
  const called = (name: string) => reasonCells([name], level, words.notGiven);
  return [
    ...rows.map((row) => [...(row.parts ? reasonCells(row.parts, level, words.notGiven) : called(words.otherReasons)), ...row.cells.map((cell) => cell?.customers ?? 0), row.total]),
    [...called(words.lost), ...columns.map(({ customers }) => customers), total],
    ...(ever ? [[...called(words.ofEver), ...ever.map((one) => one?.lost ?? null), null]] : []),
  ];
}
