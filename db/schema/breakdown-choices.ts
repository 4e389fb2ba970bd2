import { boolean, check, foreignKey, jsonb, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { createdAt, id, inList, oneOf, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

/** What the job that carries out a choice goes through. */
export const choiceStages = ["ledger", "facts"] as const;

/**
 * The attributes a workspace wishes to break its numbers down by, until a job has counted them: what is in force stands in
 * `attribute_definitions`. One wish at a time; a later one takes the place of the earlier.
 */
export const breakdownChoices = pgTable(
  "breakdown_choices",
  {
    workspaceId: workspaceId(),
    /** Tells a wish from the one that took its place. */
    id: id(),
    attributes: jsonb("attributes").$type<string[]>().notNull(),
    /** What the job is at; null before it begins. */
    stage: oneOf("stage", choiceStages),
    /** The job has given up; the numbers are as before. */
    failed: boolean("failed").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("breakdown_choices_stage", inList("stage", choiceStages)),
  ],
);
