import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, inList, moment, oneOf, workspaceId } from "./columns";
import { churnKinds } from "./subscriptions";
import { workspaces } from "./workspaces";

/** What a reason counts as: as told ('' where nothing was), and by the workspace's own words. What is not listed stands as itself. */
export const churnReasonMap = pgTable(
  "churn_reason_map",
  {
    workspaceId: workspaceId(),
    rawCategory: text("raw_category").notNull(),
    rawReason: text("raw_reason").notNull(),
    category: text("category").notNull(),
    reason: text("reason").notNull(),
    /** Null: as each cancellation says. */
    kind: oneOf("kind", churnKinds),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.rawCategory, t.rawReason] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("churn_reason_map_kind", inList("kind", churnKinds)),
  ],
);

export const reasonEdits = ["rename", "merge", "kind", "split"] as const;

/** A reason as told, and what it counts as; null: as itself. */
export type ReasonRow = { rawCategory: string; rawReason: string; to: { category: string; reason: string; kind: (typeof churnKinds)[number] | null } | null };

/** Each change of the map, so that it can be undone, and whether the facts have followed it. */
export const churnReasonEdits = pgTable(
  "churn_reason_edits",
  {
    workspaceId: workspaceId(),
    id: id(),
    action: oneOf("action", reasonEdits).notNull(),
    madeBy: uuid("made_by").notNull(),
    madeAt: moment("made_at").notNull().defaultNow(),
    before: jsonb("before").$type<ReasonRow[]>().notNull(),
    after: jsonb("after").$type<ReasonRow[]>().notNull(),
    /** Null while ledger and facts are to follow, also after an undo. */
    appliedAt: moment("applied_at"),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("churn_reason_edits_latest").on(t.workspaceId, t.madeAt),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("churn_reason_edits_action", inList("action", reasonEdits)),
  ],
);
