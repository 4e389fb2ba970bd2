import { bigint, boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, day, id, inList, moment, oneOf, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

export const importKinds = ["customers", "subscriptions", "cancellations", "spend", "payments", "service_costs", "currency_rates", "referrals", "satisfaction"] as const;
export const updateModes = ["correction", "state"] as const;

/** Where files of one shape come from: remembers their mapping and what a changed value means. */
export const sources = pgTable(
  "sources",
  {
    workspaceId: workspaceId(),
    id: id(),
    kind: oneOf("kind", importKinds).notNull(),
    name: text("name").notNull(),
    /** The normalised header names; a file with the same ones is from this source. */
    signature: text("signature").notNull(),
    mapping: jsonb("mapping").$type<Record<string, unknown>>(),
    /** Null until asked: correction rewrites the past, state keeps it. */
    updateMode: oneOf("update_mode", updateModes),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("sources_signature").on(t.workspaceId, t.kind, t.signature),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("sources_kind", inList("kind", importKinds)),
    check("sources_update_mode", inList("update_mode", updateModes)),
  ],
);

/** uploaded → (mapping saved) → checking → checked → running → done → undoing → undone; failed keeps the sentence. */
export const importStatuses = ["uploaded", "checking", "checked", "running", "done", "undoing", "undone", "failed"] as const;

export const imports = pgTable(
  "imports",
  {
    workspaceId: workspaceId(),
    id: id(),
    sourceId: uuid("source_id").notNull(),
    kind: oneOf("kind", importKinds).notNull(),
    status: oneOf("status", importStatuses).notNull(),
    fileName: text("file_name").notNull(),
    fileBytes: bigint("file_bytes", { mode: "number" }).notNull(),
    /** Dialect, headers, sample rows, row count: what was recognised. */
    detected: jsonb("detected").$type<Record<string, unknown>>().notNull(),
    mapping: jsonb("mapping").$type<Record<string, unknown>>(),
    /** The last day the file speaks of; becomes the source's data date when the import is done. */
    asOf: day("as_of"),
    updateMode: oneOf("update_mode", updateModes),
    /** Declared complete: customers missing from the file end on as_of. */
    complete: boolean("complete").notNull().default(false),
    /** {stage, done, total} of the job under way. */
    progress: jsonb("progress").$type<{ stage: string; done: number; total: number | null }>(),
    /** Counts of the dry run: rows, accepted, rejected, new, corrected, changed, unchanged, missing, repeated. */
    counts: jsonb("counts").$type<Record<string, number>>(),
    /** What to hold against the billing system: rows, customers, active, MRR, by plan. */
    totals: jsonb("totals").$type<Record<string, unknown>>(),
    /** A closed code and its values; the page says it in the reader's language. */
    error: jsonb("error").$type<{ code: string; values: Record<string, string | number> }>(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    startedAt: moment("started_at"),
    finishedAt: moment("finished_at"),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    index("imports_latest").on(t.workspaceId, t.createdAt),
    check("imports_kind", inList("kind", importKinds)),
    check("imports_status", inList("status", importStatuses)),
    check("imports_update_mode", inList("update_mode", updateModes)),
  ],
);

/** Rows of a checked file, read and typed, waiting to be applied. Emptied when the import has run. */
export const importRows = pgTable(
  "import_rows",
  {
    workspaceId: workspaceId(),
    importId: uuid("import_id").notNull(),
    rowNumber: integer("row_number").notNull(),
    externalId: text("external_id").notNull(),
    record: jsonb("record").$type<Record<string, unknown>>().notNull(),
    fingerprint: text("fingerprint").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.importId, t.rowNumber] }),
    index("import_rows_by_external_id").on(t.workspaceId, t.importId, t.externalId),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [imports.workspaceId, imports.id] }).onDelete("cascade"),
  ],
);

/** Rows that were refused, whole, with the reason: the file of rejected rows is made from these. */
export const importRejections = pgTable(
  "import_rejections",
  {
    workspaceId: workspaceId(),
    importId: uuid("import_id").notNull(),
    rowNumber: integer("row_number").notNull(),
    /** As far as it could be read: a customer whose row is refused is not missing from the file. */
    externalId: text("external_id"),
    code: text("code").notNull(),
    columnName: text("column_name"),
    /** Everything that is wrong with the row; the first is the one above. */
    problems: jsonb("problems").$type<Record<string, unknown>[]>().notNull(),
    cells: jsonb("cells").$type<string[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.importId, t.rowNumber] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [imports.workspaceId, imports.id] }).onDelete("cascade"),
  ],
);

/** What each thing an import touched was before: undo puts it back. */
export const importChanges = pgTable(
  "import_changes",
  {
    workspaceId: workspaceId(),
    importId: uuid("import_id").notNull(),
    /** The id of a customer, or a record of a source: `<source>/<external id>`. */
    key: text("key").notNull(),
    /** Whose it is, of what belongs to a customer. */
    customerId: uuid("customer_id"),
    /** Null: the import created it. Else its rows of every table, as they were. */
    before: jsonb("before").$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.importId, t.key] }),
    index("import_changes_by_customer").on(t.workspaceId, t.customerId),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [imports.workspaceId, imports.id] }).onDelete("cascade"),
  ],
);
