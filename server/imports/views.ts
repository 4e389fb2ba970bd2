import type { importStatuses, updateModes } from "@/db/schema";
import type { ColumnField, ConstantField } from "./fields/catalogue";
import type { FieldSpec } from "./fields/field-spec";
import type { ColumnSuggestion, ToConfirm } from "./fields/suggest";
import type { DetectedFile } from "./file/detected";
import type { ImportKindId } from "./kinds/kind-id";
import type { KindTraits } from "./kinds/traits";
import type { ImportMapping } from "./mapping";
import type { Blocker } from "./undo/blocker";
import type { ByHand } from "./undo/by-hand";
import type { ImportNotice, ImportRefusal, Problem } from "./refusal";

export type ImportStatus = (typeof importStatuses)[number];

/** `correction` rewrites the past, `state` is what holds from the as-of date on. */
export type UpdateMode = (typeof updateModes)[number];

/**
 * What a check found and a run did. Every row is one of three: rows = accepted + repeated + rejected; and every accepted
 * one is one of four: accepted = added + corrected + changed + unchanged. Where nobody has chosen a mode yet,
 * corrected and changed speak of the suggested one.
 */
export type ImportCounts = {
  rows: number;
  accepted: number;
  /** Written twice with the same content: counted once. */
  repeated: number;
  rejected: number;
  /** What the source did not know. */
  added: number;
  corrected: number;
  changed: number;
  unchanged: number;
  /** Known, with other values than last time: what the choice of a mode is about. */
  differing: number;
  /** The differing that a state would change: the others only say the same of a later day. */
  differingAsState: number;
  /** Known, and not listed by the file; `missingActive` of them would end if it is complete. */
  missing: number;
  missingActive: number;
};

type Totals = { currency: string; asOf: string; rows: number };

/** To be held against the billing system, for the customers this file lists, at the end of the as-of date. Money in minor units. */
export type CustomerTotals = Totals & {
  customers: number;
  active: number;
  mrr: string;
  churned: number;
  churnedMrr: string;
  byPlan: { plan: string | null; customers: number; mrr: string }[];
  churnByCategory: { category: string | null; customers: number; mrr: string }[];
};

/** By what lines are told apart when they are summed; messages under `imports.lines.fields`. */
export const lineGroups = [
  "channel", "category", "purpose", "status", "method", "plan", "currency", "partner", "margin_share", "churn_category", "churn_kind", "withdrawn", "survey", "score", "programme",
] as const satisfies readonly ColumnField[];
export type LineGroup = (typeof lineGroups)[number];

/** The same of a file of lines: what was kept of it, summed several ways. A group without amounts only counts. */
export type LineTotals = Totals & {
  lines: number;
  amount: string | null;
  first: string | null;
  last: string | null;
  groups: { by: LineGroup; values: { value: string | null; lines: number; amount: string | null }[] }[];
};

export type ImportTotals = CustomerTotals | LineTotals;

export type ImportProgress = { stage: "reading" | "comparing" | "writing" | "ledger" | "facts" | "undoing"; done: number; total: number | null };

/**
 * Why an import failed: a problem of the file (`messages.importProblems.<code>`), or a refusal of a verb
 * (`messages.errors.<code>`).
 */
export type ImportError = { from: "problem" | "refusal"; code: string; values: Record<string, string | number> };

/** Refused rows by reason, with one of them as the example. */
export type RejectionSummary = { code: string; column: string | null; rows: number; example: Problem };

/** `problem` is the first of `problems`: everything that is wrong with the row. */
export type Rejection = { row: number; problem: Problem; problems: Problem[]; cells: string[] };

/** What can be chosen for a file of a kind, in the order of the code. */
export type KindForm = KindTraits & {
  fields: { field: ColumnField; group: FieldSpec["group"]; reads: FieldSpec["reads"]; money: boolean }[];
  constants: ConstantField[];
  /** Fields whose words stand for one of a few meanings. */
  words: { field: ColumnField; meanings: string[] }[];
};

export type ImportView = {
  id: string;
  kind: ImportKindId;
  /** All that a file can be taken for. */
  kinds: readonly ImportKindId[];
  /** What the headers look like: another kind than the one chosen is worth a question. */
  likelyKind: ImportKindId;
  form: KindForm;
  status: ImportStatus;
  fileName: string;
  fileBytes: number;
  /** Rows below the header. */
  rowCount: number;
  detected: DetectedFile;
  /** What is odd about the file, or told once for all rows of a column, although it can be imported. */
  notices: ImportNotice[];
  source: { id: string; name: string; updateMode: UpdateMode | null };
  /** Saved by the user; null until then. */
  mapping: ImportMapping | null;
  /** What the mapping step starts from: the source's last mapping, else made from headers and values. */
  suggestion: ImportMapping;
  /** Of each column what was suggested, how surely, and what its values look like. */
  columns: ColumnSuggestion[];
  /** Constants of the suggestion that were filled in from circumstances: to be looked at. */
  confirm: ToConfirm[];
  /** What the mapping, or while there is none the suggestion, still lacks before rows can be read. */
  missing: ImportRefusal[];
  /** Attributes the workspace knows: a column may not bring another type under the same key. */
  attributes: { key: string; label: string; type: "text" | "number" | "date" | "boolean" }[];
  asOf: string | null;
  complete: boolean;
  /** `chosen` is null until somebody says what differing values mean; then a run with differing rows is refused. */
  updateMode: { chosen: UpdateMode | null; suggested: UpdateMode };
  progress: ImportProgress | null;
  counts: ImportCounts | null;
  totals: ImportTotals | null;
  rejections: RejectionSummary[];
  error: ImportError | null;
  /** The later import that must be undone first. */
  blockedBy: Blocker | null;
  /** What was written by hand on the customers it created and would go with them; null where nothing was. */
  loses: ByHand | null;
  createdBy: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  undoneAt: Date | null;
};

export type ImportListItem = Pick<
  ImportView,
  "id" | "kind" | "status" | "fileName" | "fileBytes" | "rowCount" | "asOf" | "progress" | "counts" | "error" | "createdBy" | "createdAt" | "finishedAt" | "undoneAt"
> & { sourceName: string };
