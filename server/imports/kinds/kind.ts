import type { Tx } from "@/db/client";
import type { Assignment, Resembling } from "../fields/assign-fields";
import type { ColumnField, ConstantField } from "../fields/catalogue";
import type { ImportMapping } from "../mapping";
import type { RowCode } from "../read/read";
import type { StagedRecord } from "../record";
import type { ImportNotice, ImportRefusal } from "../refusal";
import type { ResolvedMapping } from "../resolve-mapping";
import type { RowReader } from "../rows/row-reader";
import type { ImportTotals, UpdateMode } from "../views";

/** Whose rows an import writes, and under which source. */
export type Target = { workspaceId: string; importId: string; sourceId: string };

/** The file as a whole, for the totals that are held against the system it comes from. */
export type WholeFile = { rows: number; currency: string; asOf: string };

export type RowRead = (reader: RowReader) => StagedRecord;

/** The steps of an import in which files of different kinds differ. All else is the same for all. */
export interface ImportKind {
  /** The field whose cell is the key of a row; null when the row as a whole is what makes it one. */
  idField: ColumnField | null;
  /** The id is only a part of the key: several rows of one id may stand beside each other. */
  partOfKey?: true;
  /** What two rows of one key are refused with when they say different things. */
  repeated: RowCode;
  /** Keys of a record that are days the file speaks of: the newest is its as-of date when none is given. */
  days: readonly string[];

  /** Which headers a field may also resemble when none has a usual name. */
  resembling?: Resembling;
  /** Takes back what names alone suggest and the whole of the headers contradicts. */
  tidy?(assigned: Assignment, names: string[]): Assignment;
  /** Whether amounts are told, so that their currency is worth a suggestion; and constants the headers give away. */
  suggest(assigned: Assignment, names: string[]): { hasMoney: boolean; constants: Partial<Record<ConstantField, string>> };
  /** What has to be chosen before rows can be read. */
  missing(mapping: ImportMapping, fields: Partial<Record<ColumnField, unknown>>): ImportRefusal[];
  /** Reads the constants once and answers how a row becomes a record. */
  reader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead };

  /** Refuses staged rows that only the database can tell are wrong, in the temporary table `staged`. */
  settle?(tx: Tx, workspaceId: string, resolved: ResolvedMapping): Promise<void>;
  /**
   * Lays the accepted rows beside what the source said last time, into the temporary tables `incoming` (one row per
   * key, with `effect`, `differs`, `differs_as_state` and `weight`, the rows of the file in it) and `missing` (with `active`). Check and run both read them,
   * so the dry run is the run.
   */
  compare(tx: Tx, target: Target, how: { asOf: string; mode: UpdateMode }): Promise<void>;
  /** What is said of rows that are taken all the same, once they stand beside what the workspace knows. */
  notices?(tx: Tx, target: Target, how: { asOf: string | null }): Promise<ImportNotice[]>;
  /** Carries out what was compared, remembering what was there before. Answers the customers whose ledger may differ. */
  apply(tx: Tx, target: Target, how: { asOf: string; mode: UpdateMode; complete: boolean; resolved: ResolvedMapping }): Promise<string[]>;
  /** Read from what was written, not from the file, so that it says what was kept. */
  totals(tx: Tx, target: Target, file: WholeFile): Promise<ImportTotals>;
  /** Puts everything back. Answers the customers whose ledger may differ. */
  undo(tx: Tx, target: Target): Promise<string[]>;
}
