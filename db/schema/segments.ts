import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Rule } from "@/common/segments/rule";
import { cents, createdAt, day, id, inList, moment, oneOf, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

/** What the job that makes a segment goes through. */
export const segmentStages = ["members", "facts"] as const;

/** A key of the messages under `errors`, and what it speaks of. */
export type SegmentFailure = { code: string; values: Record<string, string | number> };

/** A group of customers by a rule. One that was never saved has no name: it is there for who opened a page with it, for a day. */
export const segments = pgTable(
  "segments",
  {
    workspaceId: workspaceId(),
    id: id(),
    /** Null while it is not saved. */
    name: text("name"),
    nameLc: text("name_lc"),
    rule: jsonb("rule").$type<Rule>().notNull(),
    /** Of the rule: what an unsaved one is found again by. */
    ruleHash: text("rule_hash").notNull(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    archivedAt: moment("archived_at"),
    /** Of an unsaved one: when somebody last asked for it. */
    askedAt: moment("asked_at"),
    /** The rule its members and facts are made by; another one than `ruleHash` until a job has made them. Null before the first time. */
    madeHash: text("made_hash"),
    /** The day that rolling days of its members count from. */
    madeOn: day("made_on"),
    madeAt: moment("made_at"),
    /** What the job that makes them is at; null before it begins and when it is done. */
    stage: oneOf("stage", segmentStages),
    /** Why they could not be made the last time: nobody is in it then. */
    failure: jsonb("failure").$type<SegmentFailure>(),
  },
  (t) => [
    check("segments_stage", inList("stage", segmentStages)),
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("segments_name").on(t.workspaceId, t.nameLc),
    index("segments_by_hash").on(t.workspaceId, t.ruleHash),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** Who belongs, among those who ever paid. Derived: as the ledger it has no foreign keys, so whoever removes a segment removes these. */
export const segmentMembers = pgTable(
  "segment_members",
  { workspaceId: workspaceId(), segmentId: uuid("segment_id").notNull(), customerId: uuid("customer_id").notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.segmentId, t.customerId] })],
);

/** How large it was: one row for each day on which it was made, the last of the day. */
export const segmentSizes = pgTable(
  "segment_sizes",
  {
    workspaceId: workspaceId(),
    segmentId: uuid("segment_id").notNull(),
    day: day("day").notNull(),
    customers: integer("customers").notNull(),
    paying: integer("paying").notNull(),
    mrr: cents("mrr").notNull(),
    /** Customers that came and went that day; null where who belongs began anew that day, by a first count or another rule. */
    came: integer("came"),
    went: integer("went"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.day] }),
    foreignKey({ name: "segment_sizes_segment_fk", columns: [t.workspaceId, t.segmentId], foreignColumns: [segments.workspaceId, segments.id] }).onDelete("cascade"),
  ],
);
